import { expect } from "vitest";
import { addBusinessTime, businessCalendar, businessTimeBetween, subtractBusinessTime } from "../../src/index.js";
import type { CalendarSpec } from "../../src/index.js";

interface Question {
  readonly id: string;
  readonly zone: string;
  readonly start: string;
}

type Answer =
  | { readonly op: "add" | "subtract"; readonly minutes: number; readonly expected: string }
  | { readonly op: "between"; readonly end: string; readonly expected: number };

type Hours = CalendarSpec["weeklyHours"];
type Exceptions = NonNullable<CalendarSpec["exceptions"]>;

/** A question about business time with its calendar written out. */
export type BusinessTimeVector = Question &
  Answer & { readonly hours: Hours; readonly holidays?: readonly string[]; readonly exceptions?: Exceptions };

interface SharedNames {
  readonly hours: string;
  readonly holidays?: string;
  readonly exceptions?: string;
}

/** The golden file: its vectors name the hours, holidays and exceptions that many of them share. */
export interface BusinessTimeGolden {
  readonly hours: Readonly<Record<string, Hours>>;
  readonly holidays: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: Readonly<Record<string, Exceptions>>;
  readonly vectors: readonly (Question & Answer & SharedNames)[];
}

/** The golden vectors, each with its calendar written out. */
export function writtenOut(golden: BusinessTimeGolden): readonly BusinessTimeVector[] {
  return golden.vectors.map(({ hours, holidays, exceptions, ...vector }) => ({
    ...vector,
    hours: named(golden.hours, hours),
    ...(holidays !== undefined && { holidays: named(golden.holidays, holidays) }),
    ...(exceptions !== undefined && { exceptions: named(golden.exceptions, exceptions) }),
  }));
}

function named<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`no "${name}" in the golden file`);
  return value;
}

export function expectBusinessTime(vector: BusinessTimeVector): void {
  const calendar = businessCalendar({
    timeZone: vector.zone,
    weeklyHours: vector.hours,
    holidays: vector.holidays ?? [],
    exceptions: vector.exceptions ?? {},
  });
  switch (vector.op) {
    case "add":
      expect(addBusinessTime(calendar, vector.start, { minutes: vector.minutes })).toEqual(new Date(vector.expected));
      break;
    case "subtract":
      expect(subtractBusinessTime(calendar, vector.start, { minutes: vector.minutes })).toEqual(new Date(vector.expected));
      break;
    case "between":
      expect(businessTimeBetween(calendar, vector.start, vector.end) / 60_000).toBeCloseTo(vector.expected, 6);
      break;
    default:
      throw new Error(`unknown kind of vector: ${JSON.stringify(vector)}`);
  }
}
