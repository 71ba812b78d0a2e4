import { Temporal } from "temporal-polyfill";
import { fractionOf, partsOf, plus, roundedText, zero, type Fraction } from "./billing-fractions.js";

/** A condition of a band as the oracle reads it. */
export interface OracleWhen {
  readonly on?: "holidays" | "eves" | "workdays" | "closed";
  readonly days?: readonly string[];
  readonly hours?: readonly (readonly [from: string, to: string])[];
}

/** A desk whose weekdays have the same hours. */
export interface OracleDesk {
  readonly timeZone: string;
  readonly openDays: readonly string[];
  readonly hours: readonly (readonly [from: string, to: string])[];
  readonly holidays: readonly string[];
  readonly bands: readonly { readonly name: string; readonly when: readonly OracleWhen[] }[];
}

/** The prices of one mode. */
export interface OraclePrices {
  readonly perHour: string;
  readonly factors: Readonly<Record<string, string>>;
  readonly fee?: string;
  readonly firstPeriod?: { readonly minutes: number; readonly price: string };
  readonly blockMinutes: number;
  readonly minimumMinutes: number;
  readonly freeUpToMinutes: number;
  readonly isNearest: boolean;
}

const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The first band that holds at an instant, every condition tried by itself. */
function bandHeldAt(desk: OracleDesk, ms: number): string | undefined {
  return desk.bands.find(({ when }) => when.some((each) => holds(desk, each, ms)))?.name;
}

function holds(desk: OracleDesk, { on, days, hours }: OracleWhen, ms: number): boolean {
  const date = dateAt(desk, ms);
  const isOn = (each: Temporal.PlainDate): boolean => {
    if (days?.includes(weekdayOf(each)) === false) return false;
    if (on === "holidays") return isHoliday(desk, each);
    if (on === "eves") return isHoliday(desk, each.add({ days: 1 }));
    return on !== "workdays" || (desk.openDays.includes(weekdayOf(each)) && !isHoliday(desk, each));
  };
  const isInHours =
    hours === undefined
      ? isOn(date)
      : [date.subtract({ days: 1 }), date, date.add({ days: 1 })].some((each) => isOn(each) && isWithin(desk, each, hours, ms));
  return isInHours && (on !== "closed" || !isOpen(desk, ms));
}

function isOpen(desk: OracleDesk, ms: number): boolean {
  const date = dateAt(desk, ms);
  return [date.subtract({ days: 1 }), date].some(
    (each) => desk.openDays.includes(weekdayOf(each)) && !isHoliday(desk, each) && isWithin(desk, each, desk.hours, ms),
  );
}

/** Whether an instant is in periods that begin on a date; a period that ends before it begins runs past midnight. */
function isWithin(desk: OracleDesk, date: Temporal.PlainDate, periods: OracleDesk["hours"], ms: number): boolean {
  const instantOf = (on: Temporal.PlainDate, time: string): number =>
    time === "24:00"
      ? on.add({ days: 1 }).toZonedDateTime({ timeZone: desk.timeZone, plainTime: "00:00" }).epochMilliseconds
      : on.toZonedDateTime({ timeZone: desk.timeZone, plainTime: time }).epochMilliseconds;
  return periods.some(([from, to]) => {
    const end = instantOf(to < from ? date.add({ days: 1 }) : date, to);
    return instantOf(date, from) <= ms && ms < end;
  });
}

function dateAt({ timeZone }: OracleDesk, ms: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
}

function weekdayOf(date: Temporal.PlainDate): string {
  return weekdayNames[date.dayOfWeek - 1] ?? "";
}

function isHoliday({ holidays }: OracleDesk, date: Temporal.PlainDate): boolean {
  return holidays.includes(date.toString());
}

/** The band of every block, in their order; those that a minimum adds are of the last worked millisecond. */
export function bandsOfBlocks(desk: OracleDesk, prices: OraclePrices, startMs: number, endMs: number): readonly string[] {
  const workedMs = endMs - startMs;
  const { blockMinutes, minimumMinutes, freeUpToMinutes, isNearest } = prices;
  if (workedMs <= freeUpToMinutes * 60_000) return [];
  const bands: string[] = [];
  const blockMs = blockMinutes * 60_000;
  const isCounted = (block: number): boolean => {
    const leftMs = workedMs - block * blockMs;
    return isNearest ? 2 * leftMs >= blockMs : leftMs > 0;
  };
  for (let block = 0; isCounted(block); block++) bands.push(bandHeldAt(desk, startMs + block * blockMs) ?? "");
  while (bands.length * blockMinutes < minimumMinutes) bands.push(bandHeldAt(desk, endMs - 1) ?? "");
  return bands;
}

/** The price of the blocks in fractions, rounded once. */
export function priceOfBlocks(prices: OraclePrices, bands: readonly string[]): string {
  const { perHour, factors, fee, firstPeriod, blockMinutes } = prices;
  let sum: Fraction = zero;
  if (bands.length > 0 && fee !== undefined) sum = plus(sum, fractionOf(fee));
  if (bands.length > 0 && firstPeriod !== undefined) sum = plus(sum, fractionOf(firstPeriod.price));
  const firstBlocks = firstPeriod === undefined ? 0 : firstPeriod.minutes / blockMinutes;
  for (const band of bands.slice(firstBlocks)) {
    const factor = fractionOf(band === "" ? "1" : (factors[band] ?? "1"));
    const hour = fractionOf(perHour);
    sum = plus(sum, partsOf({ over: hour.over * factor.over, under: hour.under * factor.under }, blockMinutes, 60));
  }
  return roundedText(sum, 2);
}
