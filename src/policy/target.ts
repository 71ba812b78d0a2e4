import { isRecord } from "../error/index.js";

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

const units: readonly TargetAmount["unit"][] = ["minutes", "hours", "businessDays", "weeks", "months"];

/** The one unit that a target is written in, or undefined where it is not a target. */
export function targetAmount(target: unknown): TargetAmount | undefined {
  if (!isRecord(target)) return undefined;
  const unit = units.find((known) => Object.hasOwn(target, known));
  if (unit === undefined || Object.keys(target).length !== 1) return undefined;
  const amount = target[unit];
  return typeof amount === "number" && isSoundAmount(unit, amount) ? { unit, amount } : undefined;
}

function isSoundAmount(unit: TargetAmount["unit"], amount: number): boolean {
  return amount > 0 && (unit === "minutes" || unit === "hours" ? Number.isFinite(amount) : Number.isSafeInteger(amount));
}
