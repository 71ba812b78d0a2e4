const dayMs = 86_400_000;

/** Whether text is a date that exists, as `YYYY-MM-DD`. */
export function isDate(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epochMs) && dateOf(epochMs) === text;
}

/** A date some days later. */
export function addDays(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * dayMs);
}

/** Every date from the first to the last, both included. */
export function datesBetween(first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The day of the week of a date: 0 is Sunday. */
export function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function dateOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** What a clock on the wall shows: the date, and the minutes since midnight. */
export interface WallTime {
  readonly date: string;
  readonly minutes: number;
}

/** The wall time of an instant in a time zone. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  const [date = "", time = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { date, minutes: hours * 60 + minutes };
}

/** The part of one date, in minutes since midnight: `[0, 1440)` is all of it. */
export interface DayPart {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** The dates that a stretch of wall time touches, with the part of each. */
export function dayParts(from: WallTime, to: WallTime): readonly DayPart[] {
  return datesBetween(from.date, to.date)
    .map((date) => ({ date, from: date === from.date ? from.minutes : 0, to: date === to.date ? to.minutes : 1440 }))
    .filter((part) => part.from < part.to);
}

export function isWholeDay({ from, to }: DayPart): boolean {
  return from === 0 && to === 1440;
}

/** Minutes since midnight as a time of day: 1440 is `24:00`. */
export function timeOfDay(minutes: number): string {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
