import fc from "fast-check";
import { businessCalendar, isSupportError, slaStatuses, supportPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { govUkHolidays } from "../holidays/gov-uk.js";
import { iCalendarHolidays } from "../holidays/icalendar.js";
import { freshdeskCalendar } from "../hours/freshdesk.js";
import { googleCalendar } from "../hours/google-hours.js";
import { osmCalendar } from "../hours/osm.js";
import { schemaOrgCalendar } from "../hours/schema-org.js";
import { zammadPolicy } from "../hours/zammad.js";
import { zendeskCalendar, zendeskCalendars } from "../hours/zendesk-schedule.js";
import type { CalendarReading } from "../recipe.js";
import type { Row, TicketReading } from "../table.js";
import { fivetranColumns, jiraFacts } from "../tickets/jira.js";
import { jiraIssueFacts } from "../tickets/jira-issues.js";
import { serviceNowFacts } from "../tickets/servicenow.js";
import { serviceNowTaskSlas } from "../tickets/servicenow-task-sla.js";
import { zendeskPriorities } from "../tickets/zendesk-sla.js";
import { zendeskFacts } from "../tickets/zendesk-tickets.js";
import { clockifyInterventions } from "../time-entries/clockify.js";
import { togglInterventions } from "../time-entries/toggl.js";
import { entryOptions } from "./time-entry-rows.js";

const text = fc.oneof(
  ...[
    fc.constantFrom(
      "",
      "NULL",
      "constructor",
      "__proto__",
      "Monday",
      "MONDAY",
      "true",
      "1",
      "3",
      "-60",
      "1440",
      "10080",
      "urgent",
      "solved",
    ),
  ],
  ...[
    fc.constantFrom(
      "2026-02-30",
      "2026-12-25",
      "2026-03-29 02:30:00",
      "2026-03-02T09:00:00.000+0100",
      "25/10/2026 02:30",
      "01/Apr/26 8:33 AM",
    ),
  ],
  ...[
    fc.constantFrom(
      "24:00",
      "23:59",
      "00:00",
      "12:00:00 am",
      "1:30",
      "2026-000123",
      "Europe/Rome",
      "London",
      "W. Europe Standard Time",
    ),
  ],
  fc.string({ maxLength: 12 }),
);
const leaf = fc.oneof(
  text,
  fc.integer({ min: -5, max: 12_000 }),
  fc.constantFrom(null, undefined, true, false, Number.NaN, 1e300),
);

/** An object with some of the fields that a source has, each with a value that fits or not. */
function objectOf(names: readonly string[], values: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(fc.constantFrom(...names), values, { maxKeys: names.length, noNullPrototype: true });
}

function nested(names: readonly string[], depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return leaf;
  const inner = nested(names, depth - 1);
  return fc.oneof(leaf, fc.array(inner, { maxLength: 3 }), objectOf(names, inner));
}

/** Any data, for a parameter that expects a documented shape. */
function anyOf<Shape>(names: readonly string[]): fc.Arbitrary<Shape> {
  return objectOf(names, nested(names, 4)) as fc.Arbitrary<unknown> as fc.Arbitrary<Shape>;
}

function anyRows(columns: readonly string[]): fc.Arbitrary<readonly Row[]> {
  return fc.array(objectOf(columns, fc.oneof(text, fc.constantFrom(null, undefined))) as fc.Arbitrary<Row>, { maxLength: 4 });
}

/** A calendar that is not refused for another reason than that it never opens. */
function expectCalendar({ calendar }: CalendarReading): void {
  if (calendar === undefined) return;
  try {
    businessCalendar(calendar);
  } catch (error) {
    if (!isSupportError(error)) throw error;
    expect(error.problems.map(({ code }) => code)).toEqual(["never_open"]);
  }
}

const always = { timeZone: "UTC", weeklyHours: "always" } as const;
const targets = { intervention: { hours: 1 }, resolution: { hours: 8 } };
const policy = supportPolicy({ calendar: always, priorities: { any: { rank: 1, label: "Any", targets } } });
const options = { timeZone: "Europe/Rome", order: "dmy", priorities: { "*": "any" } } as const;

/** Facts that the library takes. */
function expectFacts({ tickets }: TicketReading): void {
  for (const { facts } of tickets) slaStatuses(policy, facts, "2030-01-01T00:00Z");
}

const dayNames = ["Monday", "monday", "MONDAY", "mon", "sunday"];

describe("any data of a source is read without an error, and the answer is accepted by the library:", () => {
  test("hours", () => {
    const zendesk = anyOf<Parameters<typeof zendeskCalendar>[0]>(["time_zone", "intervals", "start_time", "end_time"]);
    fc.assert(fc.property(zendesk, (schedule) => expectCalendar(zendeskCalendar(schedule))));
    const freshdesk = anyOf<Parameters<typeof freshdeskCalendar>[0]>([
      "time_zone",
      "business_hours",
      "start_time",
      "end_time",
      ...dayNames,
    ]);
    fc.assert(fc.property(freshdesk, (hours) => expectCalendar(freshdeskCalendar(hours))));
    const google = anyOf<Parameters<typeof googleCalendar>[0]>(
      [
        "regularHours",
        "periods",
        "openDay",
        "openTime",
        "closeDay",
        "closeTime",
        "hours",
        "minutes",
        "specialHours",
        "specialHourPeriods",
      ].concat(["startDate", "endDate", "closed", "year", "month", "day"]),
    );
    fc.assert(fc.property(google, (hours) => expectCalendar(googleCalendar(hours, "Europe/Rome"))));
    const schemaOrg = anyOf<Parameters<typeof schemaOrgCalendar>[0]>([
      "openingHoursSpecification",
      "specialOpeningHoursSpecification",
      "dayOfWeek",
      "opens",
      "closes",
      "validFrom",
      "validThrough",
    ]);
    fc.assert(
      fc.property(schemaOrg, (place) => expectCalendar(schemaOrgCalendar(place, { timeZone: "Europe/Rome", toYear: 2026 }))),
    );
    const zammad = anyOf<Parameters<typeof zammadPolicy>[0][number]>([
      "id",
      "timezone",
      "business_hours",
      "public_holidays",
      "active",
      "timeframes",
      "2026-12-25",
      ...dayNames,
    ]);
    const sla = anyOf<Parameters<typeof zammadPolicy>[1][number]>([
      "id",
      "name",
      "calendar_id",
      "first_response_time",
      "condition",
      "operator",
    ]);
    fc.assert(
      fc.property(zammad, sla, (calendar, each) => {
        const { calendars } = zammadPolicy([calendar], [each], { 1: "low" });
        for (const spec of Object.values(calendars)) expectCalendar({ calendar: spec, problems: [] });
      }),
    );
  });

  test("holidays", () => {
    const names = ["scotland", "events", "date", "title", "notes"];
    const expectDates = (holidays: readonly { readonly date: string; readonly name?: unknown }[]): void =>
      void businessCalendar({ timeZone: "UTC", weeklyHours: "always", holidays: holidays.map(({ date }) => date) });
    fc.assert(fc.property(nested(names, 4), (data) => expectDates(govUkHolidays(data, "scotland").holidays)));
    const line = fc.oneof(
      fc.constantFrom("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "DTSTART:20261225", "DTEND:20261226"),
      fc.constantFrom(
        "DTSTART;VALUE=DATE:20261225",
        "DTSTART:20261225T090000Z",
        "DTEND:20261225T170000",
        "RRULE:FREQ=YEARLY",
        "SUMMARY:x",
      ),
      fc.constantFrom(
        "DURATION:P1D",
        "DURATION:-P1D",
        "RDATE:20261231",
        "EXDATE:20261225",
        "RECURRENCE-ID:20261225",
        "UID:1",
        " folded",
      ),
      fc.string({ maxLength: 20 }),
    );
    const file = fc.array(line, { maxLength: 20 }).map((lines) => ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines].join("\r\n"));
    fc.assert(
      fc.property(file, (ics) =>
        expectDates(iCalendarHolidays(ics, { timeZone: "Europe/Rome", fromYear: 2026, toYear: 2027 }).holidays),
      ),
    );
  });

  test("opening_hours of OpenStreetMap", () => {
    const word = fc.constantFrom(
      "Mo-Fr",
      "Sa",
      "24/7",
      "08:00-12:00",
      "22:00-02:00",
      "26:00",
      "off",
      ";",
      ",",
      '"call"',
      "Dec 25",
      "PH",
      "week 2",
      "||",
    );
    const value = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
    const years = { timeZone: "Europe/Rome", fromYear: 2026, toYear: 2026 };
    fc.assert(
      fc.property(value, (hours) => expectCalendar(osmCalendar(hours, years))),
      { numRuns: 30 },
    );
  });

  test("tables", () => {
    const schedule = anyRows([
      "id",
      "schedule_id",
      "time_zone",
      "start_time",
      "end_time",
      "start_date",
      "end_date",
      "_fivetran_deleted",
    ]);
    fc.assert(
      fc.property(schedule, schedule, (schedules, holidays) => {
        for (const calendar of Object.values(zendeskCalendars(schedules, holidays).calendars))
          expectCalendar({ calendar, problems: [] });
      }),
    );
    const incidents = anyRows([
      "number",
      "priority",
      "opened_at",
      "resolved_at",
      "closed_at",
      "incident_state",
      "active",
      "value",
      "start",
      "end",
    ]);
    fc.assert(
      fc.property(incidents, incidents, (rows, stateHistory) => expectFacts(serviceNowFacts(rows, { ...options, stateHistory }))),
    );
    const issues = anyRows([...Object.values(fivetranColumns), "issue_id", "field_id", "time", "value"]);
    fc.assert(
      fc.property(issues, issues, (rows, history) =>
        expectFacts(jiraFacts(rows, fivetranColumns, { ...options, history, waiting: ["3"] })),
      ),
    );
    const taskSla = anyRows([
      "task_value",
      "start_time",
      "end_time",
      "stage",
      "duration",
      "time_left",
      "percentage",
      "pause_time",
    ]);
    fc.assert(
      fc.property(taskSla, (rows) => {
        const { clocks } = serviceNowTaskSlas(rows, { ...options, priority: "any" });
        expectFacts({ tickets: clocks.map(({ task, facts }) => ({ number: task, facts })), problems: [] });
      }),
    );
    const zendesk = anyRows([
      "id",
      "ticket_id",
      "created_at",
      "updated",
      "created",
      "field_name",
      "value",
      "status",
      "priority",
      "public",
      "role",
    ]);
    fc.assert(
      fc.property(zendesk, zendesk, zendesk, (tickets, fieldHistory, comments) =>
        expectFacts(zendeskFacts({ tickets, fieldHistory, comments, users: [] }, options)),
      ),
    );
    const metrics = anyRows(["sla_policy_id", "priority", "metric", "target", "sla_policy_updated_at", "business_hours"]);
    fc.assert(fc.property(metrics, (rows) => void zendeskPriorities(rows, { policy: "1", timeZone: "UTC" })));
    const entries = anyRows([
      "User",
      "Client",
      "Description",
      "Tags",
      "Billable",
      "Start date",
      "Start time",
      "End date",
      "End time",
      "Duration",
    ]);
    fc.assert(fc.property(entries, (rows) => void togglInterventions(rows, entryOptions)));
    fc.assert(fc.property(entries, (rows) => void clockifyInterventions(rows, { ...entryOptions, order: "dmy" })));
  });

  test("issues of Jira", () => {
    const names = [
      "key",
      "fields",
      "created",
      "priority",
      "name",
      "changelog",
      "histories",
      "items",
      "field",
      "fromString",
      "toString",
    ].concat(["comment", "comments", "author", "accountId", "total"]);
    const issue = fc.oneof(nested(names, 5), objectOf(["key", "fields"], nested(names, 4)));
    const known = { priorities: { "*": "any" }, waiting: ["solved"] };
    fc.assert(fc.property(fc.array(issue, { maxLength: 2 }), (issues) => expectFacts(jiraIssueFacts(issues, known))));
  });
});
