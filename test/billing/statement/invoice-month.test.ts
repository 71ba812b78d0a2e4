import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, businessCalendar, draftInvoices, invoiceBy, supportPolicy } from "../../../src/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { terms, worked } from "../sample-month.js";

describe("an intervention is invoiced by the end of the month after its own", () => {
  test.each([
    ["2026-01-31T12:00+01:00", "2026-02-28"],
    ["2028-01-31T12:00+01:00", "2028-02-29"],
    ["2026-02-28T12:00+01:00", "2026-03-31"],
    ["2026-05-31T12:00+02:00", "2026-06-30"],
    ["2026-12-10T12:00+01:00", "2027-01-31"],
  ])("an intervention that started %s is invoiced by %s", (startedAt, date) => {
    expect(invoiceBy(acoPolicy, startedAt)).toBe(date);
  });

  test("the month of an intervention is that of the provider's calendar, not of UTC (policy-4.8)", () => {
    expect(invoiceBy(acoPolicy, "2026-03-31T21:59:59.999Z")).toBe("2026-04-30");
    expect(invoiceBy(acoPolicy, "2026-03-31T22:00:00.000Z")).toBe("2026-05-31");
  });

  test("around midnight in New York the month of an intervention is New York's", () => {
    const calendar = businessCalendar({ timeZone: "America/New_York", weeklyHours: { mon: [["09:00", "17:00"]] } });
    expect(invoiceBy({ calendar, invoicing: { endOfMonthsAfter: 1 } }, "2026-04-01T03:59Z")).toBe("2026-04-30");
    expect(invoiceBy({ calendar, invoicing: { endOfMonthsAfter: 1 } }, "2026-04-01T04:00Z")).toBe("2026-05-31");
  });
});

describe("a policy may name another month", () => {
  test.each([
    [0, "2026-01-31"],
    [2, "2026-03-31"],
    [12, "2027-01-31"],
  ])("an intervention that is invoiced %i months after its own is invoiced by %s (policy-4.8)", (endOfMonthsAfter, date) => {
    const policy = supportPolicy({ ...acoPolicySpec, invoicing: { endOfMonthsAfter } });
    expect(invoiceBy(policy, "2026-01-31T12:00+01:00")).toBe(date);
  });
});

describe("the range of invoice dates is that of calendars", () => {
  test("interventions on the first and the last date of the range have invoice dates", () => {
    expect(invoiceBy(acoPolicy, "1970-01-01T00:00+01:00")).toBe("1970-02-28");
    expect(invoiceBy(acoPolicy, "2199-12-31T12:00+01:00")).toBe("2200-01-31");
  });

  test("an instant in the calendar's range never gives an invalid date", () => {
    for (const startedAt of ["1969-12-31T10:00Z", "2199-12-31T23:30Z", "2200-01-01T23:59:59.999Z"]) {
      expect(invoiceBy(acoPolicy, startedAt)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("an instant out of the calendar's range is refused", () => {
    for (const startedAt of ["1969-12-30T23:59:59.999Z", "2200-01-02T00:00Z", 8.64e15]) {
      expect(codesOf(() => invoiceBy(acoPolicy, startedAt))).toEqual(["instant_out_of_range"]);
    }
  });
});

describe("the refusals of invoiceBy", () => {
  test("an invalid instant is refused", () => {
    expect(codesOf(() => invoiceBy(acoPolicy, "2026-03-31"))).toEqual(["instant_without_offset"]);
    expect(problemsOf(() => invoiceBy(acoPolicy, NaN))).toMatchObject([{ code: "invalid_instant", path: ["startedAt"] }]);
  });

  test("an invalid policy is refused", () => {
    for (const other of [null, undefined, 5, []]) expect(codesOf(() => invoiceBy(untyped(other), 0))).toEqual(["wrong_type"]);
    expect(codesOf(() => invoiceBy(untyped({}), 0))).toEqual(["missing_section"]);
  });

  test.each([-1, 13])("%i as the number of months is refused as out of bounds", (endOfMonthsAfter) => {
    const policy = { calendar: acoPolicy.calendar, invoicing: { endOfMonthsAfter } };
    expect(codesOf(() => invoiceBy(policy, "2026-03-31T10:00Z"))).toEqual(["out_of_bounds"]);
  });

  test.each([1.5, NaN, Infinity, "1", null, undefined])("%o as the number of months is refused as not whole", (months) => {
    const policy = { calendar: acoPolicy.calendar, invoicing: { endOfMonthsAfter: untyped(months) } };
    expect(codesOf(() => invoiceBy(policy, "2026-03-31T10:00Z"))).toEqual(["not_whole"]);
  });
});

describe("the options of draftInvoices", () => {
  test("an invalid month, even a list of one valid month, is refused", () => {
    for (const [month, value] of [["2026-13", '"2026-13"'] as const, [["2026-05"], "an array"] as const]) {
      expect(problemsOf(() => draftInvoices(acoPolicy, [], terms, { month: untyped(month) }))).toEqual([
        { code: "invalid_month", path: ["options", "month"], value },
      ]);
    }
  });

  test("a month of null is every month", () => {
    const work = [worked("2026-05-12T10:00+02:00", 30), worked("2026-06-09T10:00+02:00", 30)];
    const { statements } = draftInvoices(acoPolicy, work, terms, { month: null });
    expect(statements.map(({ month }) => month)).toEqual(["2026-05", "2026-06"]);
  });

  test("a month in place of the options is refused", () => {
    expect(problemsOf(() => draftInvoices(acoPolicy, [], terms, untyped("2026-05")))).toMatchObject([
      { code: "wrong_type", path: ["options"], expected: "an object of options (month, onProblem)" },
    ]);
  });

  test("misspelt options are refused, or every month would be invoiced", () => {
    expect(problemsOf(() => draftInvoices(acoPolicy, [], terms, untyped({ mounth: "2026-05" })))).toEqual([
      { code: "unknown_field", path: ["options", "mounth"], field: "mounth", known: ["month", "onProblem"], nearest: "month" },
    ]);
  });
});
