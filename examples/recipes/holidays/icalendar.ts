import ICAL from "ical.js";
import { parseLocalTime } from "trouble-ticket";
import type { Holiday } from "trouble-ticket/calendar";
import { dayParts, isDate, isWholeDay, timeOfDay, wallTimeAt, type WallTime } from "../dates.js";
import { ianaZone } from "../hours/zone-names.js";
import { calendarsIn, parsingFaultOf } from "../icalendar-file.js";
import { inOrderOfDate, textOf, type HolidayReading, type RecipeProblem } from "../recipe.js";

export interface ICalendarOptions {
  /** The zone of the desk, in which events with times are read. */
  readonly timeZone: string;
  /** Repeated events have no end, so the years are needed. Both are included. */
  readonly fromYear: number;
  readonly toYear: number;
}

const halfDayTitle =
  /\bhalf[- ]?(?:day|holiday)|\bearly clos|½|\b1\/2\b|mezza giornata|semifestiv|halber|demi-journ|medio d[ií]a/i;
const mostOccurrences = 100_000;

/** The holidays of an iCalendar file (RFC 5545): all-day events, and events with times where they fill whole days of the desk. */
export function iCalendarHolidays(text: string, options: ICalendarOptions): HolidayReading {
  const problems: RecipeProblem[] = [];
  const holidays = calendarsIn(text, problems)
    .flatMap((calendar) => calendar.getAllSubcomponents("vevent"))
    .flatMap((component, index) => {
      const title = textOf(component.getFirstPropertyValue("summary"));
      const at = `VEVENT ${index + 1}${title === undefined ? "" : ` (${title})`}`;
      const report = (code: RecipeProblem["code"], problem: string): void => void problems.push({ code, at, text: problem });
      try {
        return holidaysOf(component, options, report);
      } catch (error) {
        report("unreadable_value", error instanceof Error ? error.message : String(error));
        return [];
      }
    });
  return { holidays: inOrderOfDate(holidays), problems };
}

type Report = (code: RecipeProblem["code"], text: string) => void;

function holidaysOf(component: ICAL.Component, options: ICalendarOptions, report: Report): readonly Holiday[] {
  const { timeZone, fromYear, toYear } = options;
  const event = new ICAL.Event(component);
  const fault = faultOf(component);
  if (fault !== undefined) return (report("unreadable_value", fault), []);
  // An exception to a repeated event is read with the event.
  if (event.isRecurrenceException() && hasMaster(component)) return [];
  if (/^cancelled$/i.test(String(component.getFirstPropertyValue("status"))))
    return (report("left_out", "The event is cancelled."), []);
  if (/^observance\b/i.test(event.description ?? ""))
    return (report("left_out", "The event is an observance, not a holiday."), []);
  const isInYears = ({ date }: { readonly date: string }): boolean => {
    const year = Number(date.slice(0, 4));
    return year >= fromYear && year <= toYear;
  };
  if (event.startDate.isDate && event.endDate.compare(event.startDate) === 0) {
    report("interpreted", "It ends on the date on which it starts: it is taken as one day.");
    component.removeProperty("dtend");
  }
  const found = occurrencesOf(event, options, report).flatMap(({ startDate, endDate, item }): Holiday[] => {
    if (/^cancelled$/i.test(String(item.component.getFirstPropertyValue("status")))) return [];
    const name = textOf(item.summary);
    const parts = dayParts(wallTimeOf(startDate, component, timeZone), wallTimeOf(endDate, component, timeZone)).filter(
      isInYears,
    );
    for (const { date, from, to } of parts.filter((part) => !isWholeDay(part))) {
      report("part_of_a_day", `It closes on ${date} from ${timeOfDay(from)} to ${timeOfDay(to)} only: write an exception.`);
    }
    return parts.filter(isWholeDay).map(({ date }) => (name === undefined ? { date } : { date, name }));
  });
  if (found.length > 0 && event.startDate.isDate && halfDayTitle.test(event.summary ?? "")) {
    report("part_of_a_day", "Its title reads like half a day, and all-day events have no times: it is taken as a whole day.");
  }
  return found;
}

function occurrencesOf(event: ICAL.Event, { fromYear, toYear }: ICalendarOptions, report: Report): readonly Occurrence[] {
  if (!event.isRecurring()) return [{ startDate: event.startDate, endDate: event.endDate, item: event }];
  const iterator = event.iterator();
  const occurrences: Occurrence[] = [];
  const start = event.startDate;
  const rules = event.component.getAllProperties("rrule");
  // Without a rule, ical.js lists the further dates and not the first.
  if (rules.length === 0) occurrences.push({ startDate: start, endDate: event.endDate, item: event });
  // Of 29 February it makes 1 March in other years, where RFC 5545 has no occurrence.
  const isLeapDay = start.month === 2 && start.day === 29 && rules.every((rule) => !/BY/.test(String(rule.getFirstValue())));
  let count = 0;
  for (let next = iterator.next(); next && next.year <= toYear; next = iterator.next()) {
    if (++count > mostOccurrences) {
      report("unreadable_value", `It repeats more than ${mostOccurrences} times until ${toYear}: later dates are missing.`);
      break;
    }
    if (isLeapDay && next.day !== 29) continue;
    // One that starts in the year before may run over its end.
    if (next.year >= fromYear - 1) occurrences.push(event.getOccurrenceDetails(next));
  }
  return occurrences;
}

interface Occurrence {
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
  readonly item: ICAL.Event;
}

/** The wall time at the desk. A time without a zone is that of every desk. */
function wallTimeOf(time: ICAL.Time, component: ICAL.Component, timeZone: string): WallTime {
  const date = time.toString().slice(0, 10);
  if (time.isDate) return { date, minutes: 0 };
  const tzid = component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  if (time.zone?.tzid === "UTC") return wallTimeAt(time.toJSDate(), timeZone);
  if (tzid === undefined || tzid === timeZone) return { date, minutes: time.hour * 60 + time.minute };
  const zone = ianaZone(tzid);
  // Other names are defined in the file, by a VTIMEZONE.
  if (zone === undefined && time.zone?.tzid === tzid) return wallTimeAt(time.toJSDate(), timeZone);
  if (zone === undefined) throw new Error(`The time zone ${tzid} is unknown.`);
  return wallTimeAt(parseLocalTime(time.toString().slice(0, 19).replace("T", " "), { timeZone: zone }), timeZone);
}

/** ical.js moves a date that does not exist to one that does: 32 December becomes 1 January. */
function faultOf(component: ICAL.Component): string | undefined {
  const dates = ["dtstart", "dtend"].flatMap((name) => {
    const value: unknown = component.getFirstProperty(name)?.jCal[3];
    return typeof value === "string" ? [value.slice(0, 10)] : [];
  });
  const unparsed = parsingFaultOf(component);
  if (unparsed !== undefined) return `It cannot be parsed: ${unparsed}.`;
  if (component.getFirstProperty("dtstart") === null) return "It has no DTSTART.";
  const wrong = dates.find((date) => !isDate(date));
  if (wrong !== undefined) return `${wrong} is not a date.`;
  const [start = "", end = start] = dates;
  if (end < start) return `It ends on ${end}, before it starts.`;
  const hasLength = ["dtend", "duration"].some((name) => component.getFirstProperty(name) !== null);
  const isAllDay = component.getFirstProperty("dtstart")?.type === "date";
  return isAllDay || hasLength ? undefined : "It has a time and no end, so it closes nothing.";
}

function hasMaster(component: ICAL.Component): boolean {
  const uid = component.getFirstPropertyValue("uid");
  const others = component.parent?.getAllSubcomponents("vevent") ?? [];
  return others.some((other) => other.getFirstPropertyValue("uid") === uid && other.getFirstProperty("recurrence-id") === null);
}
