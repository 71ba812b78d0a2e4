import type { Locale } from "trouble-ticket";
import type { Judgement } from "../attainment/judge-tickets.js";
import type { TicketFile } from "../attainment/read-tickets.js";
import { problemText, type ProblemStyle } from "../text/problem-words.js";
import { numberText } from "../text/time-text.js";
import { place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import type { GivenMapping } from "./given-files.js";
import { pageWords } from "./words.js";

/** An answer for a file, and the time that it took. */
interface Answer {
  readonly file: TicketFile;
  readonly judgement: Judgement;
  readonly spentMs: number;
}

/** Shows how many rows and tickets an answer is about; nothing without an answer. */
export function showReading(locale: Locale, answer: Answer | undefined): void {
  const reading = place("reading");
  place("to-answer").hidden = answer === undefined;
  if (answer === undefined) {
    reading.textContent = "";
    delete reading.dataset["spentMs"];
    return;
  }
  const { file, judgement, spentMs } = answer;
  const words = pageWords[locale];
  const inWords = (value: number): string => numberText(locale, value);
  const read = words.rowsRead(inWords(file.rowCount), inWords(judgement.ticketCount), `${inWords(spentMs / 1000)} s`);
  const later = judgement.laterCount > 0 ? [words.laterTickets(inWords(judgement.laterCount))] : [];
  reading.textContent = [read, ...later].join(" ");
  reading.dataset["spentMs"] = String(spentMs);
}

const mostFaultsShown = 20;

/** Lists the rows that are left out; beyond the twentieth they are counted. */
export function showRowFaults(style: ProblemStyle, file: TicketFile, judgement: Judgement): void {
  const words = pageWords[style.locale];
  const count = file.badRowCount + judgement.faults.length;
  const first = [...file.badRows, ...judgement.faults].sort((a, b) => a.row - b.row).slice(0, mostFaultsShown);
  const texts = first.map(({ row, problems }) => {
    return words.row(row, problems.map((problem) => problemText(problem, style)).join("; "));
  });
  const others = count > first.length ? [words.rowsNotTold(count - first.length)] : [];
  show("row-faults", faultsHtml(words.rowsLeftOut(count), [...texts, ...others]));
}

/** Shows what came of a saved mapping that was given. */
export function showMapping(given: GivenMapping | undefined, style: ProblemStyle): void {
  const words = pageWords[style.locale];
  const { name = "", state, problems = [] } = given ?? {};
  const texts = { used: words.mappingUsed, kept: words.mappingKept };
  place("mapping-status").textContent = state === undefined || state === "faulty" ? "" : texts[state](name);
  const faults = problems.map((problem) => problemText(problem, style));
  show("mapping-faults", faultsHtml(words.mappingFaulty(name), faults));
}
