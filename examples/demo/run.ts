import type { Locale, SupportPolicy } from "trouble-ticket";
import { judgeLog, type LogArguments } from "./log/any-log.js";
import { help, readArguments } from "./arguments.js";
import { badRowsText } from "./published/bad-rows.js";
import { caseText } from "./published/case-text.js";
import { fileFault, fileSize, fileText } from "./log/log-file.js";
import { playLife } from "./life/life-text.js";
import { life } from "./life/life.js";
import { monthText } from "./month/month-text.js";
import { march } from "./month/month.js";
import { policyFor } from "./policy-for.js";
import { progressLine, type TextOutput } from "./progress.js";
import { hasPublishedHeader } from "./published/log-row.js";
import { readLog, type Log } from "./published/read-log.js";
import { replayText } from "./published/replay-text.js";
import { logReport } from "./published/report.js";
import { reportText } from "./published/report-text.js";
import { sample } from "./sample/sample.js";
import { sampleText } from "./sample/sample-text.js";
import { wordsIn } from "./words.js";

const succeeded = 0;
const failed = 2;

/** Runs the demo as the command line asks and returns the exit code: 0, or 2 where the arguments or the log are at fault. */
export async function run(argv: readonly string[], out: TextOutput, err: TextOutput): Promise<number> {
  const reading = readArguments(argv);
  if (!reading.ok) {
    err.write(`demo: ${reading.fault} (--help lists the options)\n`);
    return failed;
  }
  const { log, help: isHelp, holidays, locale } = reading.wanted;
  if (isHelp) {
    out.write(`${help}\n`);
    return succeeded;
  }
  if (log !== undefined) return runLog({ ...reading.wanted, log }, out, err);
  const instants = [
    ...sample.requests.map((request) => request.receivedAt),
    ...sample.interventions.map((one) => one.startedAt),
    life.receivedAt,
    ...march.interventions.map((one) => one.startedAt),
  ];
  const policy = policyFor(
    holidays,
    instants.map((at) => Date.parse(at)),
  );
  out.write(sampleText(policy, sample, locale));
  const { ticket, text } = playLife(policy, life, locale);
  out.write(text);
  out.write(monthText(policy, ticket, march, locale));
  return succeeded;
}

async function runLog(wanted: LogArguments, out: TextOutput, err: TextOutput): Promise<number> {
  if (await isPublishedForm(wanted)) return replayLog(wanted, out, err);
  const progress = progressLine(err, wanted.log, await sizeOrNone(wanted.log), Date.now);
  try {
    const step = await judgeLog(wanted, progress, out, err);
    if (!step.ok) err.write(step.lines.join(""));
    return step.ok && step.value.isClean ? succeeded : failed;
  } finally {
    progress.clear();
  }
}

/** Whether a log has the published form and no further options are given: such a log is also replayed. */
async function isPublishedForm({ log, map, writeMap, policy, metric, now, json }: LogArguments): Promise<boolean> {
  if (json || [map, writeMap, policy, metric, now].some((option) => option !== undefined)) return false;
  // A pipe can be read once only.
  if ((await sizeOrNone(log)) === 0) return false;
  try {
    for await (const piece of fileText(log, () => undefined)) return hasPublishedHeader(piece);
    return false;
  } catch (error) {
    if (fileFault(error) === undefined) throw error;
    return false;
  }
}

async function sizeOrNone(path: string): Promise<number> {
  try {
    return await fileSize(path);
  } catch {
    return 0;
  }
}

async function replayLog(wanted: LogArguments, out: TextOutput, err: TextOutput): Promise<number> {
  const log = await openLog(wanted.log, err);
  if (typeof log === "string") {
    err.write(`demo: ${wanted.log}: ${log}\n`);
    return failed;
  }
  err.write(badRowsText(wanted.log, log.badRows));
  const text = answer(log, wanted);
  if (text === undefined) {
    err.write(`demo: ${wanted.log}: no case is called ${JSON.stringify(wanted.explain)}\n`);
    return failed;
  }
  out.write(text);
  return log.badRows.count === 0 ? succeeded : failed;
}

/** The log of a file, or in one line what is wrong with the file. */
async function openLog(path: string, err: TextOutput): Promise<Log | string> {
  try {
    const progress = progressLine(err, path, await fileSize(path), Date.now);
    try {
      const reading = await readLog(fileText(path, progress.bytesRead), progress.rowsRead);
      return reading.ok ? reading.log : reading.fault;
    } finally {
      progress.clear();
    }
  } catch (error) {
    const fault = fileFault(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

/** The text asked for; undefined where the case to explain is not in the log. */
function answer(log: Log, { log: path, explain, holidays, locale }: LogArguments): string | undefined {
  const instants = log.span === undefined ? [] : [log.span.firstMs, log.span.lastMs];
  const policy = policyFor(holidays, instants);
  if (explain !== undefined) return caseText(policy, log, explain, locale);
  const otherHolidays = holidays === undefined ? "it" : undefined;
  const other = policyFor(otherHolidays, instants);
  return [
    introduction(policy, path, holidays, locale),
    reportText(policy, log, logReport(policy, log.cases), locale),
    replayText({ policy, other, otherHolidays }, log, locale),
  ].join("");
}

function introduction(policy: SupportPolicy, path: string, holidays: "it" | undefined, locale: Locale): string {
  const words = wordsIn(locale);
  const closed = holidays === undefined ? words.noHolidays : words.italianHolidays;
  return `${path}\n${policy.name}, ${policy.calendar.timeZone}, ${closed}\n`;
}
