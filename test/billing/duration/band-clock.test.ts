import { describe, expect, test } from "vitest";
import { acoPolicy, businessCalendar, type SupportPolicySpec } from "../../../src/index.js";
import { billingRules } from "../../../src/billing/billing-policy.js";

const weekdays = [
  ["08:30", "13:00"],
  ["14:00", "18:00"],
] as const;

type Band = NonNullable<SupportPolicySpec["bands"]>[number];

/** The name of the band in force at an instant, by a desk's clock; "ordinary" without one. */
function bandAt(bands: readonly Omit<Band, "label">[], timeZone = "Europe/Rome"): (at: string) => string {
  const weeklyHours = { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays };
  const holidays = [{ date: "2026-06-02", name: "Festa della Repubblica" }];
  const policy = {
    ...acoPolicy,
    calendar: businessCalendar({ timeZone, weeklyHours, holidays }),
    bands: bands.map((band) => ({ ...band, label: band.name })),
  };
  const { bandClock } = billingRules(policy);
  return (at) => bandClock(Date.parse(at)).band ?? "ordinary";
}

describe("the band in force by the clock", () => {
  test("hours past midnight belong to the date on which they begin", () => {
    const at = bandAt([{ name: "night", when: [{ days: ["fri"], hours: [["22:00", "06:00"]] }] }]);
    expect(at("2026-05-15T22:00+02:00")).toBe("night");
    expect(at("2026-05-16T05:59+02:00")).toBe("night");
    expect(at("2026-05-16T06:00+02:00")).toBe("ordinary");
    expect(at("2026-05-15T05:00+02:00")).toBe("ordinary");
  });

  test("a holiday, its eve, a working date and closed time are conditions; the first band in the list that holds wins", () => {
    const at = bandAt([
      { name: "holiday", when: [{ on: "holidays" }] },
      { name: "eve", when: [{ on: "eves", hours: [["18:00", "24:00"]] }] },
      { name: "evening", when: [{ on: "workdays", hours: [["18:00", "20:00"]] }] },
      { name: "closed", when: [{ on: "closed" }] },
    ]);
    expect(at("2026-06-02T10:00+02:00")).toBe("holiday");
    expect(at("2026-06-01T19:00+02:00")).toBe("eve");
    expect(at("2026-06-03T19:00+02:00")).toBe("evening");
    expect(at("2026-06-03T13:00+02:00")).toBe("closed");
    expect(at("2026-06-03T14:00+02:00")).toBe("ordinary");
    expect(at("2026-06-06T19:00+02:00")).toBe("closed");
  });

  test("all that a condition names must hold, and one of several conditions is enough", () => {
    const when = [{ days: ["sat"] as const, hours: [["08:00", "12:00"]] as const }, { days: ["sun"] as const }];
    const at = bandAt([{ name: "weekend", when }]);
    expect([at("2026-05-16T08:00+02:00"), at("2026-05-16T12:00+02:00"), at("2026-05-17T23:59+02:00")]).toEqual([
      "weekend",
      "ordinary",
      "weekend",
    ]);
  });

  test("an hour that is skipped is in no band, and one that is repeated is in its band twice", () => {
    const at = bandAt([{ name: "two", when: [{ hours: [["02:00", "03:00"]] }] }]);
    expect([at("2026-03-29T00:59Z"), at("2026-03-29T01:00Z")]).toEqual(["ordinary", "ordinary"]);
    expect(["2026-10-24T23:59Z", "2026-10-25T00:30Z", "2026-10-25T01:30Z", "2026-10-25T02:00Z"].map(at)).toEqual([
      "ordinary",
      "two",
      "two",
      "ordinary",
    ]);
  });

  test("a date begins once, also where the clocks go back to the date before just after midnight", () => {
    // In St John's, 7 November 2010 00:01 was followed by 6 November 23:01.
    const at = bandAt([{ name: "sunday", when: [{ days: ["sun"] }] }], "America/St_Johns");
    const instants = ["2010-11-07T02:29:59Z", "2010-11-07T02:30:00Z", "2010-11-07T02:31:00Z", "2010-11-07T03:30:00Z"];
    expect(instants.map(at)).toEqual(["ordinary", "sunday", "sunday", "sunday"]);
  });

  test("a condition that does not ask for closed time holds while the desk is open, too", () => {
    const rush = bandAt([{ name: "rush", when: [{ hours: [["09:00", "10:00"]] }] }]);
    expect(["2026-06-03T08:59+02:00", "2026-06-03T09:00+02:00", "2026-06-03T10:00+02:00"].map(rush)).toEqual([
      "ordinary",
      "rush",
      "ordinary",
    ]);
    const workdays = bandAt([{ name: "workday", when: [{ on: "workdays" }] }]);
    expect(["2026-06-03T09:00+02:00", "2026-06-03T23:00+02:00", "2026-06-02T09:00+02:00"].map(workdays)).toEqual([
      "workday",
      "workday",
      "ordinary",
    ]);
  });

  test("closed time of some hours is what is closed of them", () => {
    const at = bandAt([{ name: "lunch", when: [{ on: "closed", hours: [["12:30", "13:30"]] }] }]);
    const instants = ["12:59", "13:00", "13:29", "13:30", "14:00"].map((time) => at(`2026-06-03T${time}+02:00`));
    expect(instants).toEqual(["ordinary", "lunch", "lunch", "ordinary", "ordinary"]);
  });

  test("the first and the last date of the calendar's range have closed time", () => {
    const at = bandAt([{ name: "closed", when: [{ on: "closed" }] }]);
    expect(["1970-01-01T00:00+01:00", "1970-01-01T09:00+01:00", "2199-12-31T23:59+01:00"].map(at)).toEqual([
      "closed",
      "ordinary",
      "closed",
    ]);
  });

  test("a band without conditions never holds by the clock", () => {
    expect(bandAt([{ name: "urgent", when: [] }])("2026-05-17T03:00+02:00")).toBe("ordinary");
  });
});
