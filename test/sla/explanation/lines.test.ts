import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  businessCalendar,
  explainDueAt,
  formatExplanation,
  type CalendarSpec,
  type DueOptions,
  type Locale,
  type SlaFacts,
  type SlaPolicy,
} from "../../../src/index.js";
import { officeDesk } from "../../calendar/desk.js";
import { blockingTicket, march, stretch } from "../given-clock.js";

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

const weekendDesk: CalendarSpec = {
  timeZone: "Europe/Rome",
  weeklyHours: { sat: [["08:00", "20:00"]], sun: [["08:00", "20:00"]] },
};

describe("the lines of an explanation", () => {
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
  test("an exception from midnight on is written with its hours", () => {
    const spec = { ...acoPolicySpec.calendar, exceptions: { "2026-12-24": [["14:00", "18:00"]] as const } };
    expect(explained(spec, "blocking", "2026-12-23T17:00+01:00")[2]).toBe(
      "  Thu 24 Dec  00:00–14:00   closed: exceptional hours",
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
    expect(explained(weekendDesk, "blocking", "2026-03-28T19:00+01:00", "it")[2]).toBe(
      "  sab 28 – dom 29 mar       chiuso: notte; inizio dell'ora legale il 29 mar",
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

describe("the line of a pause", () => {
  const pauseLine = (pause: object, locale: Locale): string | undefined => {
    const facts = blockingTicket({ pauses: [{ ...stretch(march(2, "10:00"), march(2, "15:00")), ...pause }] });
    const policy = { calendar: officeDesk, priorities: acoPolicySpec.priorities };
    return formatExplanation(explainDueAt(policy, facts), { locale }).split("\n")[2];
  };

  test("a pause over a clock change is written with it", () => {
    const pauses = [stretch("2026-03-27T17:30+01:00", "2026-03-30T09:00+02:00")];
    const facts = { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00", pauses };
    expect(formatExplanation(explainDueAt({ calendar: officeDesk, priorities: acoPolicySpec.priorities }, facts))).toContain(
      "paused (1:00 not counted); clocks went forward on 29 Mar",
    );
  });

  test("a pause is written with what did not count, and the reason in words if explanations have them", () => {
    expect(pauseLine({}, "en")).toBe("  Mon 2 Mar  10:00–15:00   paused (4:00 not counted)");
    expect(pauseLine({ reason: "customerAnswer" }, "en")).toBe(
      "  Mon 2 Mar  10:00–15:00   paused: waiting for the customer's answer (4:00 not counted)",
    );
    expect(pauseLine({ reason: "onlineApproval" }, "it")).toBe(
      "  lun 2 mar  10:00–15:00   sospesa: in attesa dell'autorizzazione al collegamento (4:00 non conteggiate)",
    );
    expect(pauseLine({ reason: "spare part" }, "it")).toBe(
      "  lun 2 mar  10:00–15:00   sospesa: spare part (4:00 non conteggiate)",
    );
  });
});

describe("free text in an explanation", () => {
  const breaks = ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"];
  const forged = (lineBreak: string): string => `spare${lineBreak}Due Fri 1 Jan 2100 09:00`;
  const pausedFor = (reason: string): string => {
    const facts = blockingTicket({ pauses: [{ ...stretch(march(2, "10:00"), march(2, "15:00")), reason }] });
    return formatExplanation(explainDueAt({ calendar: officeDesk, priorities: acoPolicySpec.priorities }, facts));
  };

  test.each(breaks.map((lineBreak) => [lineBreak]))("a pause whose reason has the line break %j has one line", (lineBreak) => {
    const lines = pausedFor(forged(lineBreak)).split(/[\n\v\f\r\u0085\u2028\u2029]/);
    expect(lines.filter((line) => line.startsWith("Due"))).toHaveLength(1);
    expect(lines[2]).toBe("  Mon 2 Mar  10:00–15:00   paused: spare Due Fri 1 Jan 2100 09:00 (4:00 not counted)");
  });

  test("labels, tiers and names of calendars and holidays with a line break add no line to an explanation", () => {
    const text = forged("\n");
    const linesOf = (named: object): readonly string[] => {
      const explanation = explainDueAt(acoPolicy, { priority: "low", receivedAt: "2026-04-03T17:00+02:00" });
      return formatExplanation({ ...explanation, ...named }).split("\n");
    };
    expect(linesOf({ label: text, tier: text, calendar: text })).toHaveLength(linesOf({}).length);
    const desk = { ...acoPolicySpec.calendar, holidays: [{ date: "2026-04-06", name: text }] };
    expect(explained(desk, "blocking", "2026-04-03T17:00+02:00").filter((line) => line.startsWith("Due"))).toHaveLength(1);
  });

  test("a reason that is the name of an inherited property is written as it is", () => {
    expect(pausedFor("constructor")).toContain("paused: constructor (4:00 not counted)");
  });
});

describe("the line of time before the clock starts", () => {
  const policy: SlaPolicy = {
    calendar: officeDesk,
    reprioritising: { countsFrom: "change" },
    priorities: {
      blocking: {
        rank: 1,
        label: "Blocking",
        targets: {
          acknowledgement: { hours: 4, from: "opening" },
          intervention: { hours: 4, cutOff: "16:00" },
          resolution: { hours: 8, from: "intervention" },
          update: { hours: 2 },
          reply: { hours: 1 },
        },
      },
      low: {
        rank: 2,
        label: "Low",
        targets: { intervention: { hours: 8 }, resolution: { hours: 8, from: "acknowledgement" } },
      },
    },
  };
  const early = { receivedAt: march(2, "07:00") };

  test.each<readonly [string, string, string, Partial<SlaFacts>, DueOptions]>([
    ["the opening", "until the desk opens", "fino all'apertura", early, { metric: "acknowledgement" }],
    ["the cut-off", "after the cut-off", "oltre il limite di accettazione", { receivedAt: march(2, "17:00") }, {}],
    [
      "the intervention",
      "until the first intervention",
      "fino al primo intervento",
      { intervenedAt: march(2, "10:00") },
      { metric: "resolution" },
    ],
    [
      "the acknowledgement",
      "until the acknowledgement",
      "fino alla presa in carico",
      { priority: "low", acknowledgedAt: march(2, "10:00") },
      { metric: "resolution" },
    ],
    [
      "a change of priority",
      "until the change of priority",
      "fino al cambio di priorità",
      { priority: "low", priorityChanges: [{ at: march(2, "10:00"), priority: "blocking" }] },
      {},
    ],
    ["an update", "until the update", "fino all'aggiornamento", { updates: [march(2, "10:00")] }, { metric: "update" }],
    [
      "a message",
      "until the customer's message",
      "fino al messaggio del cliente",
      { messages: [march(2, "10:00")] },
      { metric: "reply" },
    ],
  ])("a clock that %s starts later is written as not started", (_, english, italian, facts, options) => {
    const explanation = explainDueAt(policy, blockingTicket(facts), options);
    const lineIn = (locale: Locale): string | undefined => formatExplanation(explanation, { locale }).split("\n")[1];
    expect(lineIn("en")?.endsWith(`not started: ${english}`)).toBe(true);
    expect(lineIn("it")?.endsWith(`non iniziata: ${italian}`)).toBe(true);
  });
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
