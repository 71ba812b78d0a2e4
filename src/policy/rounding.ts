import { showValue, wrongTypeProblem, type Problem, type ProblemPath } from "../problem/internal.js";

/** How worked time becomes billed time: whole blocks, after free minutes and up to a minimum. */
export interface Rounding {
  /** The length of an indivisible block, in whole minutes from 1 to 1440. */
  readonly blockMinutes: number;
  /** The least that is billed for work of any length, itself rounded up to whole blocks. Defaults to none. */
  readonly minimumMinutes?: number | null | undefined;
  /** Work up to this length is free; longer work is billed from its first minute. Defaults to none. */
  readonly freeUpToMinutes?: number | null | undefined;
  /** Whether an incomplete block counts in full, or only from half a block on. Defaults to `"up"`. */
  readonly rounding?: "up" | "nearest" | null | undefined;
}

/** A rounding with its defaults filled in. */
export interface ReadRounding {
  readonly blockMinutes: number;
  readonly minimumMinutes: number;
  readonly freeUpToMinutes: number;
  readonly rounding: "up" | "nearest";
}

/** The longest block, minimum and free time: a day. */
export const maxRoundingMinutes = 1440;

/** Reads a whole number within bounds; its fault goes to `problems`. */
export function readWhole(
  value: unknown,
  path: ProblemPath,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  problems: Problem[],
): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  const place = { path, value: showValue(value) };
  if (!Number.isInteger(value)) problems.push({ code: "not_whole", ...place });
  else problems.push({ code: "out_of_bounds", ...place, ...(Number(value) < minimum ? { minimum } : { maximum }) });
  return minimum;
}

/** The fields of a rounding. */
export const roundingFieldNames: readonly (keyof Rounding)[] = ["blockMinutes", "minimumMinutes", "freeUpToMinutes", "rounding"];

/** Reads a rounding; its faults go to `problems`, under `path`. */
export function readRounding(fields: Readonly<Record<string, unknown>>, path: ProblemPath, problems: Problem[]): ReadRounding {
  const minutes = (field: string, minimum: number): number =>
    readWhole(
      fields[field] ?? (minimum === 0 ? 0 : undefined),
      [...path, field],
      { minimum, maximum: maxRoundingMinutes },
      problems,
    );
  const rounding = fields["rounding"] ?? "up";
  if (rounding !== "up" && rounding !== "nearest") {
    problems.push(wrongTypeProblem([...path, "rounding"], 'one of "up", "nearest"', rounding));
  }
  return {
    blockMinutes: minutes("blockMinutes", 1),
    minimumMinutes: minutes("minimumMinutes", 0),
    freeUpToMinutes: minutes("freeUpToMinutes", 0),
    rounding: rounding === "nearest" ? "nearest" : "up",
  };
}
