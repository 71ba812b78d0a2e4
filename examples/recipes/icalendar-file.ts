import ICAL from "ical.js";
import type { RecipeProblem } from "./recipe.js";

/** Many programs write a date without `VALUE=DATE`, which RFC 5545 asks for. */
const bareDate = /^((?:DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)(?:;(?!VALUE=)[^:;\r\n]*)*):(?=\d{8}(?:[,\r\n]|$))/gim;
/** Stands in an event that cannot be parsed, with the reason. */
const faultProperty = "X-RECIPE-FAULT";

/** The calendars of a file. One event that cannot be parsed must not cost the others: it is replaced by its fault. */
export function calendarsIn(text: string, problems: RecipeProblem[]): readonly ICAL.Component[] {
  const whole = text.replace(/^\uFEFF/, "").replace(bareDate, "$1;VALUE=DATE:");
  const fault = parseFault(whole);
  if (fault === undefined) return parsed(whole);
  const events = whole.match(/^BEGIN:VEVENT\s*$[^]*?^END:VEVENT\s*$/gim) ?? [];
  if (events.length === 0) {
    problems.push({ code: "unexpected_shape", at: "the file", text: `It is not iCalendar: ${fault}.` });
    return [];
  }
  const sound = events.map((event) => {
    const reason = parseFault(calendarText([event]));
    return reason === undefined ? event : `BEGIN:VEVENT\r\n${faultProperty}:${reason.replaceAll(/\s+/g, " ")}\r\nEND:VEVENT`;
  });
  if (!/^END:VCALENDAR\s*$/im.test(whole)) {
    problems.push({ code: "unexpected_shape", at: "the end", text: "END:VCALENDAR is missing: later events may be too." });
  } else if (sound.every((event, index) => event === events[index])) {
    problems.push({ code: "unexpected_shape", at: "the file", text: `What is around its events cannot be read: ${fault}.` });
  }
  const zones = whole.match(/^BEGIN:VTIMEZONE\s*$[^]*?^END:VTIMEZONE\s*$/gim) ?? [];
  return parsed(calendarText([...zones.filter((zone) => parseFault(calendarText([zone])) === undefined), ...sound]));
}

/** Why an event could not be parsed. */
export function parsingFaultOf(event: ICAL.Component): string | undefined {
  const fault = event.getFirstPropertyValue(faultProperty.toLowerCase());
  return fault === null ? undefined : String(fault);
}

function calendarText(events: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.map((event) => event.trim()), "END:VCALENDAR", ""].join("\r\n");
}

function parseFault(text: string): string | undefined {
  try {
    parsed(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A file may have several calendars, one after the other. */
function parsed(text: string): readonly ICAL.Component[] {
  const jCal: unknown[] = ICAL.parse(text);
  if (jCal.length === 0) throw new Error("it is empty");
  const calendars = (typeof jCal[0] === "string" ? [jCal] : jCal) as unknown[][];
  return calendars.map((calendar) => new ICAL.Component(calendar));
}
