import { describe, expect, test } from "vitest";
import { acoPolicy, chargeFor, coverageOf, priceList } from "../../../src/index.js";
import { codesOf, problemsOf } from "../../problem/refusal.js";
import { banded, bandedPolicy, version } from "../banded-desk.js";
import { charged, exempt, terms, worked } from "../sample-month.js";

test("coverageOf takes the terms of chargeFor, whose price list may round differently", () => {
  const rounding = { onSite: { blockMinutes: 15 } };
  const list = priceList({ currency: "EUR", versions: [{ ...version, rounding }] });
  const pack = { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 600 } as const;
  expect(coverageOf(bandedPolicy, banded("10:00", "10:10"), { priceLists: [list], agreements: [pack] }).coveredMinutes).toBe(15);
});

describe("the refusals of chargeFor", () => {
  test.each([
    ["in a mode that the policy does not have", { mode: "fax" }, "unknown_mode"],
    ["for a cause that the policy does not have", { cause: "sunspots" }, "unknown_cause"],
    ["that ends before it begins", { endedAt: "2026-05-12T09:59:59.999+02:00" }, "reversed_interval"],
    ["at a time without an offset", { startedAt: "2026-05-12T10:00" }, "instant_without_offset"],
    ["out of the calendar's range", { endedAt: "2200-01-02T00:00Z" }, "instant_out_of_range"],
    ["in an invalid currency", { currency: "euro" }, "invalid_currency"],
  ])("an intervention %s is refused", (_, facts, code) => {
    expect(codesOf(() => charged(30, facts))).toEqual([code]);
  });

  test("all names that the policy does not have are refused at once, each with its path", () => {
    const facts = { mode: "fax", cause: "sunspots", band: "nite" };
    expect(problemsOf(() => charged(30, facts)).map(({ code, path = [] }) => `${code} at ${path.join(".")}`)).toEqual([
      "unknown_mode at intervention.mode",
      "unknown_cause at intervention.cause",
      "unknown_band at intervention.band",
    ]);
  });

  test("a field that interventions do not have is refused, for it may be a misspelt band or currency", () => {
    for (const ask of [chargeFor, coverageOf]) {
      const misspelt = { ...worked("2026-05-12T10:00+02:00", 30), bnad: "night" };
      expect(problemsOf(() => ask(acoPolicy, misspelt, terms))).toMatchObject([
        { code: "unknown_field", path: ["intervention", "bnad"], field: "bnad" },
      ]);
    }
  });

  test("an intervention with all fields of a statement is charged like one without them", () => {
    const whole = {
      ...{ expert: "Carla", done: "Showed it", invoiced: false, vat: exempt, items: [] },
      currency: null,
      band: null,
    };
    expect(charged(30, whole)).toEqual(charged(30));
  });
});
