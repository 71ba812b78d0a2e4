import type { Attainment, AttainmentFigures } from "trouble-ticket";
import { numberList, type NumberList } from "./number-list.js";

/** The sum of attainments, one ticket after the other. */
export interface AttainmentSum {
  readonly groups: Map<string, FigureSum>;
  /** The other numbers of an attainment, such as `unpromised`. */
  readonly counts: Map<string, number>;
}

interface FigureSum {
  readonly counts: Map<string, number>;
  readonly elapsed: NumberList;
  /** A ticket with several intervals has its own percentiles, which cannot be summed. */
  isExact: boolean;
}

export function emptySum(): AttainmentSum {
  return { groups: new Map(), counts: new Map() };
}

/** Adds the attainment of one ticket. */
export function addAttainment({ groups, counts }: AttainmentSum, one: Attainment): void {
  for (const [name, value] of Object.entries(one)) {
    if (typeof value === "number") counts.set(name, (counts.get(name) ?? 0) + value);
    else if (name === "overall") addFigures(groups, "overall", one.overall);
    else for (const [entry, figures] of Object.entries(figuresByName(value))) addFigures(groups, `${name}.${entry}`, figures);
  }
}

/** The attainment of all tickets added, in the shape of `model`, the attainment of none or any of them. */
export function summedAttainment({ groups, counts }: AttainmentSum, model: Attainment): Attainment {
  const timesByPriority = [...groups].flatMap(([name, { elapsed }]) => (name.startsWith("byPriority.") ? [elapsed] : []));
  const entries = Object.entries(model).map(([name, value]): readonly [string, unknown] => {
    if (typeof value === "number") return [name, counts.get(name) ?? 0];
    if (name === "overall") return [name, figuresOf(groups.get("overall"), timesByPriority)];
    const figures = Object.keys(figuresByName(value)).map((entry) => {
      const sum = groups.get(`${name}.${entry}`);
      return [entry, figuresOf(sum, sum === undefined ? [] : [sum.elapsed])];
    });
    return [name, Object.fromEntries(figures)];
  });
  return { ...model, ...Object.fromEntries(entries) };
}

function figuresByName(value: unknown): Readonly<Record<string, AttainmentFigures>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function addFigures(groups: Map<string, FigureSum>, name: string, figures: AttainmentFigures): void {
  if (figures.count === 0) return;
  const sum = groups.get(name) ?? { counts: new Map<string, number>(), elapsed: numberList("times"), isExact: true };
  groups.set(name, sum);
  for (const [field, value] of Object.entries(figures)) {
    if (typeof value === "number" && field !== "attained") sum.counts.set(field, (sum.counts.get(field) ?? 0) + value);
  }
  if (figures.count > 1) sum.isExact = false;
  // The overall times are those of all priorities: they need no list.
  if (figures.elapsedMs !== undefined && name !== "overall") sum.elapsed.push(figures.elapsedMs.max);
}

function figuresOf(sum: FigureSum | undefined, times: readonly NumberList[]): AttainmentFigures {
  const count = (field: string): number => sum?.counts.get(field) ?? 0;
  const [met, breached] = [count("met"), count("breached")];
  const elapsedMs = sum?.isExact === true ? percentilesOf(times) : undefined;
  return {
    ...{ count: count("count"), met, breached, pending: count("pending"), atRisk: count("atRisk") },
    ...(met + breached > 0 && { attained: met / (met + breached) }),
    ...(elapsedMs !== undefined && { elapsedMs }),
  };
}

/** Percentiles by nearest rank, as in the library. */
function percentilesOf(lists: readonly NumberList[]): AttainmentFigures["elapsedMs"] {
  const sorted = new Float64Array(lists.reduce((sum, list) => sum + list.length(), 0));
  let position = 0;
  for (const list of lists) for (let each = 0; each < list.length(); each++) sorted[position++] = list.at(each);
  if (sorted.length === 0) return undefined;
  sorted.sort();
  const percentile = (percent: number): number => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? NaN;
  return { p50: percentile(50), p90: percentile(90), p95: percentile(95), max: percentile(100) };
}
