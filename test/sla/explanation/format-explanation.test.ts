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
  type DueOptions,
  type Locale,
  type SlaFacts,
  type SlaPolicy,
  type Target,
} from "../../../src/index.js";
import { nightDesk, officeDesk } from "../../calendar/desk.js";
import { problemsOf, untyped } from "../../problem/refusal.js";
import { withPart } from "../../support/replaced-part.js";
import { blockingTicket, march } from "../given-clock.js";

function explained(spec: CalendarSpec, priority: string, receivedAt: string, locale: Locale = "en"): readonly string[] {
  const policy = { calendar: businessCalendar(spec), priorities: acoPolicySpec.priorities };
  return formatExplanation(explainDueAt(policy, { priority, receivedAt }), { locale }).split("\n");
}

const withHolidays = { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2026) };

describe("an explanation in words", () => {
  test("an explanation is written for every instant of a calendar's range, also the first", () => {
    const spec = { timeZone: "America/New_York", weeklyHours: "always" as const };
    expect(explained(spec, "blocking", "1970-01-01T00:00Z").at(-1)).toBe("Due Wed 31 Dec 1969 23:00");
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
});

describe("the first line of an explanation", () => {
  const policy: SlaPolicy = {
    calendar: officeDesk,
    calendars: { night: nightDesk() },
    metrics: { workaround: { label: { en: "Workaround", it: "Soluzione provvisoria" } } },
    tiers: { gold: { label: "Gold", targets: { low: { intervention: { businessDays: 1, by: "16:00", cutOff: "16:00" } } } } },
    priorities: {
      blocking: {
        rank: 1,
        label: { en: "Blocking", it: "Bloccante" },
        targets: { intervention: { hours: 4 }, acknowledgement: { minutes: 30, calendar: "night" }, workaround: { hours: 4 } },
      },
      low: {
        rank: 2,
        label: { en: "Low", it: "Bassa" },
        targets: { intervention: { businessDays: 0, by: "closing" }, resolution: { weeks: 2, from: "acknowledgement" } },
      },
    },
  };
  const [blocking, low] = [blockingTicket(), blockingTicket({ priority: "low" })];
  const firstLines = (facts: SlaFacts, options?: DueOptions): readonly (string | undefined)[] => {
    const explanation = explainDueAt(policy, facts, options);
    return (["en", "it"] as const).map((locale) => formatExplanation(explanation, { locale }).split("\n")[0]);
  };

  test("the first line has the tier and the terms of its target", () => {
    expect(firstLines({ ...low, tier: "gold" })).toEqual([
      "Low (gold), response within 1 business day, by 16:00, cut-off 16:00, received Mon 2 Mar 2026 09:00 (Europe/Rome)",
      "Bassa (gold), intervento entro 1 giorno lavorativo, entro le 16:00, limite di accettazione 16:00, " +
        "ricevuta lun 2 mar 2026 09:00 (Europe/Rome)",
    ]);
    expect(firstLines(low)).toEqual([
      "Low, response on the same day, by closing, received Mon 2 Mar 2026 09:00 (Europe/Rome)",
      "Bassa, intervento in giornata, entro la chiusura, ricevuta lun 2 mar 2026 09:00 (Europe/Rome)",
    ]);
  });

  test("the first line has the calendar of the promise, unless it is the policy's own", () => {
    expect(firstLines(blocking, { metric: "acknowledgement" })).toEqual([
      'Blocking, acknowledgement within 30 min of "night" time, received Mon 2 Mar 2026 09:00 (Europe/Rome)',
      `Bloccante, presa in carico entro 30 min dell'orario "night", ricevuta lun 2 mar 2026 09:00 (Europe/Rome)`,
    ]);
  });

  test("the first line names another calendar for targets counted in dates too, and the receipt as no other start", () => {
    const firstLine = (target: Target): string | undefined => {
      const priorities = { blocking: { rank: 1, label: "Blocking", targets: { intervention: target } } };
      return formatExplanation(explainDueAt({ ...policy, tiers: null, priorities }, blocking)).split("\n")[0];
    };
    expect(firstLine({ businessDays: 1, calendar: "night" })).toBe(
      'Blocking, response within 1 business day of "night" time, received Mon 2 Mar 2026 09:00 (Europe/Rome)',
    );
    expect(firstLine({ hours: 4, from: "receipt" })).toBe(
      "Blocking, response within 4 h of opening time, received Mon 2 Mar 2026 09:00 (Europe/Rome)",
    );
  });

  test("the first line has the name of the provider's own metric", () => {
    expect(firstLines(blocking, { metric: "workaround" })).toEqual([
      "Blocking, Workaround within 4 h of opening time, received Mon 2 Mar 2026 09:00 (Europe/Rome)",
      "Bloccante, Soluzione provvisoria entro 4 h di apertura, ricevuta lun 2 mar 2026 09:00 (Europe/Rome)",
    ]);
  });

  test("the first line has the fact from which the clock starts", () => {
    expect(firstLines({ ...low, acknowledgedAt: march(2, "10:00") }, { metric: "resolution" })).toEqual([
      "Low, resolution within 2 weeks, from the acknowledgement, received Mon 2 Mar 2026 09:00 (Europe/Rome)",
      "Bassa, risoluzione entro 2 settimane, dalla presa in carico, ricevuta lun 2 mar 2026 09:00 (Europe/Rome)",
    ]);
  });

  test("the first line has the changes of priority, each with the priority before it", () => {
    const priorityChanges = [
      { at: march(2, "10:00"), priority: "blocking" },
      { at: march(2, "11:00"), priority: "low" },
    ];
    expect(firstLines({ ...low, priorityChanges })).toEqual([
      "Low, response on the same day, by closing, received Mon 2 Mar 2026 09:00 (Europe/Rome), " +
        "raised from Low on Mon 2 Mar 10:00, lowered from Blocking on Mon 2 Mar 11:00",
      "Bassa, intervento in giornata, entro la chiusura, ricevuta lun 2 mar 2026 09:00 (Europe/Rome), " +
        "alzata da Bassa lun 2 mar 10:00, abbassata da Bloccante lun 2 mar 11:00",
    ]);
  });

  test("the last line says that a due date is a projection", () => {
    const explanation = explainDueAt(policy, { ...blocking, pauses: [{ from: march(2, "10:00") }] }, { now: march(2, "11:00") });
    expect(formatExplanation(explanation).split("\n").at(-1)).toBe("Due Mon 2 Mar 2026 15:00, if work resumes now");
    expect(formatExplanation(explanation, { locale: "it" }).split("\n").at(-1)).toBe(
      "Scadenza lun 2 mar 2026 15:00, se l'attesa termina ora",
    );
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

test("a change of priority without its direction or the priority at receipt is refused", () => {
  const priorityChanges = [{ at: "2026-03-27T17:30+01:00", priority: "blocking" }];
  const explanation = explainDueAt(policy, { priority: "low", receivedAt: "2026-03-27T17:00+01:00", priorityChanges });
  for (const part of [["priorityChanges", "0", "direction"], ["priorityChanges", "0", "label"], ["receivedAs"]]) {
    const incomplete = withPart(
      { ...explanation, priorityChanges: [...explanation.priorityChanges, ...explanation.priorityChanges] },
      part,
      undefined,
    );
    expect(problemsOf(() => formatExplanation(untyped(incomplete)))).toMatchObject([
      { code: "wrong_type", path: ["explanation"] },
    ]);
  }
});

test("a value that is not an explanation is refused", () => {
  for (const other of [null, undefined, 5, [], "text"]) {
    const refusal = [{ code: "wrong_type", path: ["explanation"] }];
    expect(problemsOf(() => formatExplanation(untyped(other)))).toMatchObject(refusal);
  }
});
