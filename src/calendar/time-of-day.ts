/** The minutes of a day of wall time. */
export const dayMinutes = 1440;

const pattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Whether a value is a time of day: `HH:mm`, from `00:00` to `24:00`. */
export function isTimeOfDay(value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

/** The minutes from midnight to a time of day. */
export function minuteOf(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}

/** A minute of the day as `HH:mm`. The end of the day is `24:00`; minutes of the next day count from its midnight. */
export function minuteText(minute: number): string {
  const ofDay = minute > dayMinutes ? minute - dayMinutes : minute;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/** `"9:00"`, `"9.00"` and `"09:00:00"` as `"09:00"`; undefined for other text. */
export function completedTime(text: string): string | undefined {
  const match = /^(\d{1,2})[:.](\d\d)(?::00)?$/.exec(text);
  const completed = `${match?.[1]?.padStart(2, "0") ?? ""}:${match?.[2] ?? ""}`;
  return isTimeOfDay(completed) ? completed : undefined;
}
