import type { Spread } from "./measure.js";

/** The bound of a ratio: at least n times faster than a peer, or at most n times the cost of something. */
export type Goal = { readonly kind: "atLeast" | "atMost"; readonly ratio: number };

interface Timed {
  readonly name: string;
  readonly medianNs: number;
}

/** One comparison: the ratio is to the first of `others`, which is the fastest. */
export interface Row {
  readonly title: string;
  readonly subject: Timed;
  readonly others: readonly Timed[];
  readonly ratio: Spread;
  /** Absent if the ratio is for information only. */
  readonly goal?: Goal;
}

/** How many of a peer's answers, of those that were checked before timing, were wrong. */
export interface WrongAnswers {
  readonly title: string;
  readonly peer: string;
  readonly checked: number;
  readonly wrong: number;
  readonly example: string;
}

/** What one calendar keeps after it was asked, in bytes. */
export interface Kept {
  readonly title: string;
  readonly bytes: number;
  readonly limitBytes: number;
}

export interface Results {
  readonly node: string;
  readonly measured: string;
  readonly rows: readonly Row[];
  readonly wrongAnswers: readonly WrongAnswers[];
  readonly kept: readonly Kept[];
  /** What was not measured, and why. */
  readonly leftOut?: readonly string[];
}

export const startMarker = "<!-- bench:start -->";
export const endMarker = "<!-- bench:end -->";

const headings = ["Question", "Takes", "Compared with", "Ratio (p10–p90)"];
const goalHeadings = ["Goal", "Reached"];

export function isReached({ goal, ratio }: Row): boolean {
  if (goal === undefined) return true;
  return goal.kind === "atLeast" ? ratio.median >= goal.ratio : ratio.median <= goal.ratio;
}

export function isWithinLimit({ bytes, limitBytes }: Kept): boolean {
  return bytes <= limitBytes;
}

/** The results as docs/speed.md shows them, without the goals. */
export function markdownTable(results: Results): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(headings),
    line(headings.map(() => "---")),
    ...results.rows.map((row) => line(cellsOf(row))),
    "",
    `Measured on Node ${results.node}: ${results.measured}.`,
    ...results.wrongAnswers.map((answers) => `\n${wrongAnswersText(answers)}`),
    `\n${keptText(results.kept)}`,
    ...(results.leftOut ?? []).map((text) => `\nLeft out: ${text}`),
  ].join("\n");
}

/** The results in columns, for a terminal. */
export function terminalTable(results: Results): string {
  const all = [...headings, ...goalHeadings];
  const lines = [all, ...results.rows.map((row) => [...cellsOf(row), ...goalCellsOf(row)])];
  const widths = all.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return [
    ...lines.map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    ),
    "",
    `Node ${results.node}: ${results.measured}.`,
    ...results.wrongAnswers.map(wrongAnswersText),
    keptText(results.kept),
    ...(results.leftOut ?? []).map((text) => `LEFT OUT: ${text}`),
  ].join("\n");
}

/** The text between the two markers of a document, or undefined where it lacks them. */
export function textBetweenMarkers(document: string): string | undefined {
  const [before, rest] = document.split(startMarker);
  const [between, after] = (rest ?? "").split(endMarker);
  return before === undefined || between === undefined || after === undefined ? undefined : between.trim();
}

/** The document with the text between its two markers replaced. */
export function withTextBetweenMarkers(document: string, text: string): string {
  const from = document.indexOf(startMarker) + startMarker.length;
  return `${document.slice(0, from)}\n${text}\n${document.slice(document.indexOf(endMarker))}`;
}

function cellsOf(row: Row): readonly string[] {
  return [
    row.title,
    timeText(row.subject.medianNs),
    row.others.map((other) => `${other.name} ${timeText(other.medianNs)}`).join(", "),
    `${ratioText(row.ratio.median)} (${ratioText(row.ratio.p10)}–${ratioText(row.ratio.p90)})`,
  ];
}

function goalCellsOf(row: Row): readonly string[] {
  return [
    row.goal === undefined ? "—" : `${row.goal.kind === "atLeast" ? "≥" : "≤"} ${ratioText(row.goal.ratio)}`,
    row.goal === undefined ? "—" : isReached(row) ? "yes" : "no",
  ];
}

function wrongAnswersText({ title, peer, checked, wrong, example }: WrongAnswers): string {
  return `Of ${checked} answers checked in “${title}”, ${wrong} of ${peer} are wrong: ${example}.`;
}

function keptText(kept: readonly Kept[]): string {
  const amounts = kept.map(({ title, bytes }) => `${title} keeps ${threeDigits(bytes / 1e6)} MB`);
  return `One calendar ${amounts.join(", one ")}.`;
}

function timeText(timeNs: number): string {
  if (timeNs < 1e3) return `${threeDigits(timeNs)} ns`;
  return timeNs < 1e6 ? `${threeDigits(timeNs / 1e3)} µs` : `${threeDigits(timeNs / 1e6)} ms`;
}

function ratioText(ratio: number): string {
  return `${threeDigits(ratio).toLocaleString("en", { maximumSignificantDigits: 3 })}×`;
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
