import { writeFile } from "node:fs/promises";
import {
  addBusinessTime,
  describeProblem,
  explainDueAt,
  formatExplanation,
  isSupportError,
  type SupportError,
  type SupportPolicy,
} from "trouble-ticket";
import { anyLogText } from "./any-log-text.js";
import type { Arguments } from "../arguments.js";
import { badRowLines } from "../published/bad-rows.js";
import { fileNotes, mappedColumns } from "./file-notes.js";
import { guessDoubts, leftOutColumns } from "./guess-doubts.js";
import { guessMapping } from "./guess-mapping.js";
import { judgeTickets, promisedMetrics, type Judgement } from "./judge.js";
import { mappingJson, mappingLines } from "./mapping-text.js";
import { pathText, type LogMapping, type LogProblem } from "./mapping.js";
import { parseMappingText } from "./parse-mapping.js";
import { readPolicy } from "./policy-text.js";
import { maxBadRows, readFile, type FileReading } from "./read-file.js";
import type { LogTicket } from "./rows.js";
import { openTable, type Table } from "./table.js";
import { fileFault, fileText } from "./log-file.js";
import type { Progress, TextOutput } from "../progress.js";

export type LogArguments = Arguments & { readonly log: string };

/** A step of the demo: its value, or the lines to print before it ends with an error. */
type Step<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly lines: readonly string[] };

/** Reads a log in any form, judges its tickets and prints the answer; returns whether every row was good, or why nothing is. */
export async function judgeLog(
  wanted: LogArguments,
  progress: Progress,
  out: TextOutput,
  err: TextOutput,
): Promise<Step<{ readonly isClean: boolean }>> {
  const policyText = wanted.policy === undefined ? undefined : await textOf(wanted.policy);
  if (policyText?.ok === false) return policyText;
  const policy = readPolicy(policyText?.value, wanted.holidays);
  if (!policy.ok) return failed(wanted.policy ?? "policy", policy.faults);
  const now = wanted.now === undefined ? undefined : instantOrFault(policy.policy, wanted.now);
  if (typeof now === "string") return failed("--now", [now]);

  const given = wanted.map === undefined ? undefined : await textOf(wanted.map);
  if (given?.ok === false) return given;
  const parsed = given === undefined ? undefined : parseMappingText(given.value);
  if (parsed?.ok === false) return failed(wanted.map ?? "", parsed.problems.map(problemLine));

  const opened = await fileStep(wanted.log, () =>
    openTable(fileText(wanted.log, progress.bytesRead), {
      separator: parsed?.mapping.separator,
      columns: parsed && mappedColumns(parsed.mapping),
    }),
  );
  if (!opened.ok) return opened;
  if (!opened.value.ok) return failed(wanted.log, [opened.value.problem.message]);
  const { table } = opened.value;
  const mapping = parsed?.mapping ?? guessMapping(policy.policy, table);
  if (mapping === undefined) return failed(wanted.log, [noGuess(policy.policy, table)]);
  if (parsed === undefined) {
    const written = await proposal(wanted, mapping, table, guessDoubts(policy.policy, mapping, table), err);
    if (!written.ok) return written;
  }

  const read = await fileStep(wanted.log, () =>
    readFile(policy.policy, mapping, table, { rowsRead: progress.rowsRead, keepsNumbers: wanted.explain !== undefined }),
  );
  if (!read.ok) return read;
  if (!read.value.ok) return failed(wanted.map ?? wanted.log, read.value.problems.map(problemLine));
  progress.clear();
  for (const note of fileNotes(table, mapping, read.value.reading.reader)) err.write(`demo: ${wanted.log}: note: ${note}\n`);
  return answer(wanted, policy.policy, { mapping, ...read.value.reading }, now, progress, out, err);
}

function answer(
  wanted: LogArguments,
  policy: SupportPolicy,
  { mapping, rowCount, reader, badRows, badRowCount }: FileReading & { readonly mapping: LogMapping },
  now: number | undefined,
  progress: Progress,
  out: TextOutput,
  err: TextOutput,
): Step<{ readonly isClean: boolean }> {
  const span = reader.span();
  const asOf = now ?? span?.lastMs ?? 0;
  let explained: LogTicket | undefined;
  const judgement = judgedOrFault(() =>
    judgeTickets(policy, reader.tickets(), {
      metrics: wanted.metric === undefined ? promisedMetrics(policy) : [wanted.metric],
      now: asOf,
      judged: progress.rowsRead,
      each: (ticket) => {
        if (wanted.explain === ticket.number) explained ??= ticket;
      },
    }),
  );
  progress.clear();
  if (typeof judgement === "string") return failed("--metric", [judgement]);
  const { tickets, attainment } = judgement;
  const bad = [...badRows, ...judgement.badRows].sort((a, b) => a.row - b.row).slice(0, maxBadRows);
  if (wanted.json) {
    out.write(`${JSON.stringify({ rows: rowCount, tickets, badRows: bad, attainment })}\n`);
    return { ok: true, value: { isClean: true } };
  }
  const badCount = badRowCount + judgement.badRows.length;
  err.write(badRowLines(wanted.log, bad, badCount));
  if (tickets === 0 && rowCount > 0) return failed(wanted.log, ["none of its rows can be read as a ticket"]);
  if (wanted.explain !== undefined) {
    if (explained === undefined) return failed(wanted.log, [`no ticket has the number ${JSON.stringify(wanted.explain)}`]);
    out.write(explanation(policy, explained, wanted, asOf));
  } else out.write(anyLogText(policy, wanted, { mapping, rowCount, tickets, span, asOf, attainment }));
  return { ok: true, value: { isClean: badCount === 0 } };
}

function explanation(policy: SupportPolicy, { number, facts }: LogTicket, { metric, locale }: LogArguments, now: number): string {
  const metrics = metric === undefined ? promisedMetrics(policy) : [metric];
  const texts = metrics.flatMap((each) => {
    try {
      return [formatExplanation(explainDueAt(policy, facts, { metric: each, now }), { locale })];
    } catch (error) {
      if (!isSupportError(error)) throw error;
      return [`${each}: ${sentenceOf(error)}`];
    }
  });
  return `${number}\n${texts.join("\n\n")}\n`;
}

/** Says what the proposed mapping takes for what, and writes it if asked to. */
async function proposal(
  wanted: LogArguments,
  mapping: LogMapping,
  table: Table,
  doubts: readonly string[],
  err: TextOutput,
): Promise<Step<undefined>> {
  const keep = wanted.writeMap ?? "map.json";
  if (wanted.writeMap !== undefined) {
    const path = wanted.writeMap;
    const written = await fileStep(path, () => writeFile(path, mappingJson(mapping), { flag: "wx" }), "folder");
    if (!written.ok) return written;
  }
  const next =
    wanted.writeMap === undefined
      ? `--write-map ${keep} writes it to a file to correct`
      : `correct it and pass it as --map ${keep}`;
  const guessed = doubts.length === 0 ? [] : ["Guessed without a sign in the file:", ...doubts.map((doubt) => `  ${doubt}`)];
  const lines = [`No mapping is given; this one is proposed (${next}):`, ...mappingLines(mapping, table), ...guessed, "", ""];
  err.write(lines.join("\n"));
  return { ok: true, value: undefined };
}

function noGuess(policy: SupportPolicy, table: Table): string {
  const names = table.columns.map((name) => JSON.stringify(name)).join(", ");
  const reasons = leftOutColumns(policy, table).map((doubt) => `. ${doubt}`);
  const advice = "write a mapping and pass it as --map";
  return `no column looks like the time of receipt; ${advice}. The columns are ${names}${reasons.join("")}`;
}

async function textOf(path: string): Promise<Step<string>> {
  return fileStep(path, async () => {
    let text = "";
    for await (const piece of fileText(path, () => undefined)) text += piece;
    return text;
  });
}

async function fileStep<Value>(path: string, call: () => Promise<Value>, missing?: "file" | "folder"): Promise<Step<Value>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    const fault = fileFault(error, missing);
    if (fault === undefined) throw error;
    return failed(path, [fault]);
  }
}

function failed(file: string, faults: readonly string[]): { readonly ok: false; readonly lines: readonly string[] } {
  return { ok: false, lines: faults.map((fault) => `demo: ${file}: ${fault}\n`) };
}

function problemLine({ path, message }: LogProblem): string {
  return path.length === 0 ? message : `${pathText(path)}: ${message}`;
}

/** Adding no time reads an instant as every function of the library does. */
function instantOrFault(policy: SupportPolicy, text: string): number | string {
  try {
    return addBusinessTime(policy.calendar, text, 0).getTime();
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return sentenceOf(error);
  }
}

/** What is wrong, without the path of the argument. */
function sentenceOf({ problems }: SupportError): string {
  return describeProblem(problems[0]).replace(/^(?:at|options\.metric): /, "");
}

/** A metric that the policy does not promise is refused by the first call already, without any ticket. */
function judgedOrFault(call: () => Judgement): Judgement | string {
  try {
    return call();
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return sentenceOf(error);
  }
}
