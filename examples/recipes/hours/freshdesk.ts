import type { Holiday } from "trouble-ticket/calendar";
import { fieldsOf, requiredFields, textOf, type CalendarReading, type Fields, type RecipeProblem } from "../recipe.js";
import { daysFromSunday, weekOf } from "../week.js";
import { ianaZone } from "./zone-names.js";

const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Business hours as `GET /api/v2/business_hours` of Freshdesk lists them. */
export interface FreshdeskHours {
  /** As Rails names it. */
  readonly time_zone: string;
  /** By day: `{ start_time: "08:00:00 am", end_time: "05:00:00 pm" }`. A day without an entry is closed. */
  readonly business_hours: Fields;
}

/** The calendar of business hours. The API does not have their holidays: pass those of another source. */
export function freshdeskCalendar(source: FreshdeskHours, holidays?: readonly Holiday[]): CalendarReading {
  const problems: RecipeProblem[] = [];
  const timeZone = ianaZone(source.time_zone);
  if (timeZone === undefined)
    problems.push({ code: "unknown_name", at: "time_zone", text: `${JSON.stringify(source.time_zone)} is no time zone.` });
  const days = Object.entries(requiredFields(source.business_hours, "business_hours", problems));
  if (days.length === 0) problems.push({ code: "not_in_source", at: "business_hours", text: "There are no hours." });
  const parts = days.flatMap(([name, hours]) => {
    const at = `business_hours.${name}`;
    const day = daysFromSunday[dayNames.indexOf(name)];
    const { start_time, end_time } = fieldsOf(hours);
    const [from, to] = [minutesOfClock(start_time), minutesOfClock(end_time)];
    if (day === undefined) problems.push({ code: "unknown_name", at, text: `${name} is no day of the week.` });
    else if (from !== undefined && to !== undefined && from < to) return [{ day, from, to }];
    else problems.push({ code: "unreadable_value", at, text: `${JSON.stringify(hours)} is not from a time to a later one.` });
    return [];
  });
  if (holidays === undefined) {
    problems.push({
      code: "not_in_source",
      at: "holidays",
      text: "Holidays are not in this data: pass those of another source.",
    });
  }
  const calendar = { timeZone: timeZone ?? "", weeklyHours: weekOf(parts), holidays: holidays ?? [] };
  return { calendar: timeZone === undefined ? undefined : calendar, problems };
}

/** The minutes of `08:00:00 am`, `5:30 pm` or `17:30`; the last minute or second of a day is its end. */
function minutesOfClock(text: unknown): number | undefined {
  const [, hourText, minuteText, half] = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([ap]m))?$/i.exec(textOf(text) ?? "") ?? [];
  if (hourText === undefined) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (minute > 59 || (half === undefined ? hour > 24 : hour < 1 || hour > 12)) return undefined;
  const minutes = (half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0)) * 60 + minute;
  if (minutes > 1440) return undefined;
  return minutes === 1439 ? 1440 : minutes;
}
