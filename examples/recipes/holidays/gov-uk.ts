import type { Holiday } from "trouble-ticket/calendar";
import { isDate } from "../dates.js";
import { inOrderOfDate, isFields, listOf, textOf, type HolidayReading, type RecipeProblem } from "../recipe.js";

/** A part of the United Kingdom with separate bank holidays. */
export type GovUkDivision = "england-and-wales" | "scotland" | "northern-ireland";

/** The bank holidays of a division, from `https://www.gov.uk/bank-holidays.json`. The file has a few years only. */
export function govUkHolidays(data: unknown, division: GovUkDivision): HolidayReading {
  const problems: RecipeProblem[] = [];
  const part = isFields(data) ? data[division] : undefined;
  const events = isFields(part) ? listOf(part["events"]) : undefined;
  if (events === undefined) {
    return { holidays: [], problems: [{ code: "unexpected_shape", at: division, text: "There is no list of events." }] };
  }
  const holidays = events.flatMap((event, index): Holiday[] => {
    const at = `${division}.events[${index}]`;
    const { date, title, notes } = isFields(event) ? event : {};
    if (!isDate(date)) {
      problems.push({ code: "unreadable_value", at: `${at}.date`, text: `${JSON.stringify(date)} is not a date.` });
      return [];
    }
    const name = textOf(title);
    const note = textOf(notes);
    return [name === undefined ? { date } : { date, name: note === undefined ? name : `${name} (${note.toLowerCase()})` }];
  });
  return { holidays: inOrderOfDate(holidays), problems };
}
