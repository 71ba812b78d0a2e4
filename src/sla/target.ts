import { isRecord } from "../problem/internal.js";

/**
 * How soon a policy promises something, in one unit: `minutes` and `hours` are opening time; `businessDays` count working dates,
 * `weeks` and `months` calendar dates, from the next opening on.
 */
export type Target =
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly businessDays: number }
  | { readonly weeks: number }
  | { readonly months: number };

/** What is promised a time: the published policy promises the first intervention. */
export type Metric = "acknowledgement" | "intervention" | "resolution";

/** The unit of a target and how many of it. */
export interface TargetAmount {
  readonly unit: "minutes" | "hours" | "businessDays" | "weeks" | "months";
  readonly amount: number;
}

/** The one unit that a target is written in, or undefined where it is not a target. */
export function targetAmount(target: unknown): TargetAmount | undefined {
  if (!isRecord(target)) return undefined;
  let found: TargetAmount | undefined;
  for (const [unit, amount] of Object.entries(target)) {
    if (found !== undefined || !isUnit(unit) || !isSoundAmount(unit, amount)) return undefined;
    found = { unit, amount };
  }
  return found;
}

function isUnit(name: string): name is TargetAmount["unit"] {
  switch (name) {
    case "minutes":
    case "hours":
    case "businessDays":
    case "weeks":
    case "months":
      return true;
    default:
      return false;
  }
}

function isSoundAmount(unit: TargetAmount["unit"], amount: unknown): amount is number {
  if (unit === "minutes" || unit === "hours") return typeof amount === "number" && amount > 0 && Number.isFinite(amount);
  return Number.isSafeInteger(amount) && typeof amount === "number" && amount > 0;
}
