import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  businessCalendar,
  explainDueAt,
  formatExplanation,
  italianHolidays,
  type CalendarSpec,
  type DueExplanation,
  type Locale,
} from "../../../src/index.js";
import { problemsOf, untyped } from "../../problem/refusal.js";
import { withPart } from "../../support/replaced-part.js";

const everyDay = (periods: readonly (readonly [string, string])[]): CalendarSpec["weeklyHours"] => ({
  mon: periods,
  tue: periods,
  wed: periods,
  thu: periods,
  fri: periods,
  sat: periods,
  sun: periods,
});

function explained(spec: CalendarSpec, priority: string, receivedAt: string, locale: Locale = "en"): readonly string[] {
  const policy = { calendar: businessCalendar(spec), priorities: acoPolicySpec.priorities };
  return formatExplanation(explainDueAt(policy, { priority, receivedAt }), { locale }).split("\n");
}

const withHolidays = { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2026) };
const weekendDesk: CalendarSpec = {
  timeZone: "Europe/Rome",
  weeklyHours: { sat: [["08:00", "20:00"]], sun: [["08:00", "20:00"]] },
};

describe("an explanation in words", () => {
  test("an explanation is written for every instant of a calendar's range, also the first", () => {
    const spec = { timeZone: "America/New_York", weeklyHours: everyDay([["09:00", "17:00"]]) };
    expect(explained(spec, "blocking", "1970-01-01T00:00Z").at(-1)).toBe("Due Thu 1 Jan 1970 13:00");
  });

  test("the day of a night desk is a break, not a night", () => {
    const spec = { timeZone: "Europe/Rome", weeklyHours: everyDay([["22:00", "06:00"]]) };
    expect(explained(spec, "critical", "2026-03-03T02:00+01:00")).toEqual([
      "Critical, response within 8 h of opening time, received Tue 3 Mar 2026 02:00 (Europe/Rome)",
      "  Tue 3 Mar  02:00–06:00              4:00   4:00 left",
      "  Tue 3 Mar  06:00–22:00              closed: break",
      "  Tue 3 Mar 22:00 – Wed 4 Mar 02:00   4:00   0:00 left",
      "Due Wed 4 Mar 2026 02:00",
    ]);
  });

  test("an exception that closes a part of a date is written with its hours", () => {
    const spec = { ...acoPolicySpec.calendar, exceptions: { "2026-12-24": [["08:30", "12:00"]] as const, "2026-12-28": [] } };
    expect(explained(spec, "blocking", "2026-12-24T11:30+01:00")).toEqual([
      "Blocking, response within 4 h of opening time, received Thu 24 Dec 2026 11:30 (Europe/Rome)",
      "  Thu 24 Dec  11:30–12:00   0:30   3:30 left",
      "  Thu 24 Dec  12:00–24:00   closed: exceptional hours",
      "  Fri 25 Dec  08:30–12:00   3:30   0:00 left",
      "Due Fri 25 Dec 2026 12:00",
    ]);
    expect(explained(spec, "blocking", "2026-12-27T11:30+01:00")[2]).toBe(
      "  Mon 28 Dec                closed: exceptional hours",
    );
  });

  test("a repeated wall time is written with its UTC offset", () => {
    const spec = { timeZone: "Europe/Rome", weeklyHours: everyDay([["00:00", "24:00"]]) };
    expect(explained(spec, "blocking", "2026-10-24T23:30+02:00").at(-1)).toBe("Due Sun 25 Oct 2026 02:30 UTC+01:00");
    expect(explained(spec, "blocking", "2026-10-24T22:30+02:00").at(-1)).toBe("Due Sun 25 Oct 2026 02:30 UTC+02:00");
    expect(explained(spec, "blocking", "2026-10-25T00:00+02:00").at(-1)).toBe("Due Sun 25 Oct 2026 03:00");
    const west = { ...spec, timeZone: "America/New_York" };
    expect(explained(west, "blocking", "2026-10-31T21:30-04:00").at(-1)).toBe("Due Sun 1 Nov 2026 01:30 UTC-04:00");
  });

  test("an explanation has the name of a holiday, and a weekend in one line", () => {
    expect(explained(withHolidays, "blocking", "2026-04-30T17:15:30+02:00")).toEqual([
      "Blocking, response within 4 h of opening time, received Thu 30 Apr 2026 17:15:30 (Europe/Rome)",
      "  Thu 30 Apr  17:15:30–18:00   0:44:30   3:15:30 left",
      "  Fri 1 May                    closed: holiday, Labour Day",
      "  Sat 2 – Sun 3 May            closed: weekend",
      "  Mon 4 May   08:30–11:45:30   3:15:30      0:00 left",
      "Due Mon 4 May 2026 11:45:30",
    ]);
  });

  test("an explanation in Italian has milliseconds unless they are zero", () => {
    expect(explained(withHolidays, "blocking", "2026-04-30T17:15:30.250+02:00", "it")).toEqual([
      "Bloccante, intervento entro 4 h di apertura, ricevuta gio 30 apr 2026 17:15:30.250 (Europe/Rome)",
      "  gio 30 apr  17:15:30.250–18:00   0:44:29.750   3:15:30.250 restanti",
      "  ven 1 mag                        chiuso: festività, Festa del lavoro",
      "  sab 2 – dom 3 mag                chiuso: fine settimana",
      "  lun 4 mag   08:30–11:45:30.250   3:15:30.250          0:00 restanti",
      "Scadenza lun 4 mag 2026 11:45:30.250",
    ]);
  });

  test("an explanation has the nominal instant of a target counted in dates, and the opening time up to it", () => {
    expect(explained(withHolidays, "standard", "2026-05-29T10:00+02:00").slice(0, 2)).toEqual([
      "Standard, response within 3 business days, received Fri 29 May 2026 10:00 (Europe/Rome)",
      "  nominally Thu 4 Jun 2026 10:00, 25:30 of opening time",
    ]);
    const month = explained(acoPolicySpec.calendar, "low", "2026-01-30T10:00+01:00");
    expect(month.slice(0, 2)).toEqual([
      "Low, response within 1 month, received Fri 30 Jan 2026 10:00 (Europe/Rome)",
      "  nominally Sat 28 Feb 2026 10:00, 177:00 of opening time",
    ]);
    expect(month).toContain("  Sat 31 Jan – Sun 1 Feb    closed: weekend");
    expect(month).toContain("  Fri 30 Jan  13:00–14:00   closed: lunch");
  });

  test("a clock change is written with its closure, with open time, or with a night that has no other line", () => {
    expect(explained(acoPolicySpec.calendar, "blocking", "2026-03-27T17:00+01:00")[2]).toBe(
      "  Sat 28 – Sun 29 Mar       closed: weekend; clocks went forward on 29 Mar",
    );
    const sundays: CalendarSpec = { timeZone: "America/New_York", weeklyHours: { sun: [["00:00", "24:00"]] } };
    expect(explained(sundays, "blocking", "2026-10-31T12:00-04:00")[2]).toBe(
      "  Sun 1 Nov  00:00–03:00   4:00   0:00 left; clocks went back on 1 Nov",
    );
    expect(explained(weekendDesk, "blocking", "2026-03-28T19:00+01:00")[2]).toBe(
      "  Sat 28 – Sun 29 Mar       closed: night; clocks went forward on 29 Mar",
    );
    expect(explained(weekendDesk, "blocking", "2026-10-24T19:00+02:00", "it")[2]).toBe(
      "  sab 24 – dom 25 ott       chiuso: notte; ritorno all'ora solare il 25 ott",
    );
  });

  test("of several closures, the one with the clock change has its note", () => {
    const spec = { ...acoPolicySpec.calendar, holidays: [{ date: "2026-03-30", name: "Inventory" }, "2026-03-27"] };
    expect(explained(spec, "blocking", "2026-03-26T17:00+01:00").slice(2, 5)).toEqual([
      "  Fri 27 Mar                closed: holiday",
      "  Sat 28 – Sun 29 Mar       closed: weekend; clocks went forward on 29 Mar",
      "  Mon 30 Mar                closed: holiday, Inventory",
    ]);
  });

  test("a night without a clock change has no line", () => {
    expect(explained(weekendDesk, "blocking", "2026-03-07T19:00+01:00")).toHaveLength(4);
  });
});

test("a priority without a label in a handwritten policy is called by its key", () => {
  const policy = {
    calendar: acoPolicy.calendar,
    priorities: { urgent: untyped({ rank: 1, targets: { intervention: { hours: 4 } } }) },
  };
  const explanation = explainDueAt(policy, { priority: "urgent", receivedAt: "2026-03-02T12:00+01:00" });
  expect(formatExplanation(explanation).split("\n")[0]).toBe(
    "urgent, response within 4 h of opening time, received Mon 2 Mar 2026 12:00 (Europe/Rome)",
  );
});

test("reads of closure dates do not grow with the number of clock changes", () => {
  const calendar = businessCalendar({
    timeZone: "Europe/Rome",
    weeklyHours: {},
    exceptions: { "2029-01-03": [["08:00", "18:00"]] },
  });
  const facts = { priority: "blocking", receivedAt: "2026-03-02T09:00Z" };
  const explanation = explainDueAt({ calendar, priorities: acoPolicySpec.priorities }, facts);
  const read = (mostChanges: number): number => {
    let count = 0;
    const steps = explanation.steps.map((step) => {
      if (step.kind !== "closed") return step;
      const closures = step.closures.map(({ fromDate, ...closure }) => ({
        ...closure,
        get fromDate(): string {
          count += 1;
          return fromDate;
        },
      }));
      return { ...step, closures, clockChanges: step.clockChanges.slice(0, mostChanges) };
    });
    formatExplanation({ ...explanation, steps });
    return count;
  };
  expect(read(5)).toBe(read(1));
});

const calendar = businessCalendar({ ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2026) });
const policy = { calendar, priorities: acoPolicySpec.priorities };
/** Over the night in which the clocks go forward, and over Easter Monday. */
const sound: DueExplanation = explainDueAt(policy, { priority: "notUrgent", receivedAt: "2026-03-27T17:00+01:00" });

const stepAt = (isMeant: (step: DueExplanation["steps"][number]) => boolean): string => String(sound.steps.findIndex(isMeant));
const open = stepAt(({ kind }) => kind === "open");
const closed = stepAt(({ kind }) => kind === "closed");
const changed = stepAt(({ clockChanges }) => clockChanges.length > 0);
const holiday = stepAt((step) => step.kind === "closed" && step.closures.some(({ name }) => name !== undefined));

test.each([
  { path: ["label"], wrong: 5 },
  { path: ["target"], wrong: [] },
  { path: ["target", "unit"], wrong: "toString" },
  { path: ["target", "unit"], wrong: 5 },
  { path: ["target", "amount"], wrong: -1 },
  { path: ["target", "amount"], wrong: Infinity },
  { path: ["budgetMs"], wrong: "1" },
  { path: ["steps"], wrong: {} },
  { path: ["steps", open], wrong: null },
  { path: ["steps", open, "kind"], wrong: "ajar" },
  { path: ["steps", open, "usedMs"], wrong: NaN },
  { path: ["steps", open, "leftMs"], wrong: undefined },
  { path: ["steps", open, "clockChanges"], wrong: "none" },
  { path: ["steps", changed, "clockChanges", "0"], wrong: null },
  { path: ["steps", changed, "clockChanges", "0", "shiftMs"], wrong: NaN },
  { path: ["steps", closed, "closures"], wrong: null },
  { path: ["steps", holiday, "closures", "1", "reason"], wrong: "whim" },
  { path: ["steps", holiday, "closures", "1", "name"], wrong: { en: "one" } },
])("an explanation whose $path is $wrong is refused", ({ path, wrong }) => {
  const problems = problemsOf(() => formatExplanation(untyped(withPart(sound, path, wrong))));
  expect(problems).toMatchObject([{ code: "wrong_type", path: ["explanation"] }]);
});

test.each([
  { path: ["receivedAt"], code: "invalid_instant" },
  { path: ["nominalAt"], code: "invalid_instant" },
  { path: ["dueAt"], code: "invalid_instant" },
  { path: ["steps", open, "from"], code: "invalid_instant" },
  { path: ["steps", open, "to"], code: "invalid_instant" },
  { path: ["steps", changed, "clockChanges", "0", "at"], code: "invalid_instant" },
  { path: ["steps", holiday, "closures", "1", "fromDate"], code: "invalid_local_date" },
  { path: ["steps", holiday, "closures", "1", "toDate"], code: "invalid_local_date" },
])("an explanation with an invalid $path is refused", ({ path, code }) => {
  expect(problemsOf(() => formatExplanation(untyped(withPart(sound, path, "soon"))))).toMatchObject([{ code }]);
});

test("a value that is not an explanation is refused", () => {
  for (const other of [null, undefined, 5, [], "text"]) {
    const refusal = [{ code: "wrong_type", path: ["explanation"] }];
    expect(problemsOf(() => formatExplanation(untyped(other)))).toMatchObject(refusal);
  }
});
