import { describe, expect, test } from "vitest";
import { inForceFrom, invoiced, only, pack, prices, scoped, terms, worked } from "../billing/sample-month.js";
import { priceList } from "../../src/index.js";
import { draftWork } from "../support/work-invoicing.js";

/** Failures that properties found, each as its smallest case. */
describe("regressions that the properties of billing found", () => {
  test("statements are in the order of the customers' ids, a prefix before the longer id", () => {
    const customers = ["Studio Rossi 2", "Studio Rossi"].map((id) => ({ id, vat: { rate: "22" } }));
    const work = customers.map(({ id: customer }) => worked("2026-05-12T10:00+02:00", 30, { customer, id: customer }));
    const { statements } = invoiced(work, { customers });
    expect(statements.map(({ customer }) => customer.id)).toEqual(["Studio Rossi", "Studio Rossi 2"]);
  });

  test("packs are returned in the order in which they are used, in any order of the list", () => {
    const packs = [pack(60, { id: "later", to: "2026-12-31" }), pack(60, { id: "sooner", to: "2026-06-30" })];
    expect(invoiced([], { agreements: packs }).packs.map(({ agreement }) => agreement)).toEqual(["sooner", "later"]);
  });

  test("an overlap with work of the next month holds back work of this month", () => {
    const night = worked("2026-05-31T23:00+02:00", 120, { expert: "Marco", id: "night" });
    const after = worked("2026-06-01T00:30+02:00", 30, { expert: "Marco", id: "after" });
    const { statements, heldBack } = draftWork(scoped("intervention"), [night, after], terms, { month: "2026-05" });
    expect(statements).toEqual([]);
    expect(heldBack).toMatchObject([{ intervention: "night", problem: { code: "expert_busy", intervention: "after" } }]);
  });

  test("work that the customer pays is rounded together, even if an agreement refuses it for several reasons", () => {
    const brief = pack(60, { from: "2026-05-12", to: "2026-05-12" });
    const before = worked("2026-05-11T10:00+02:00", 10);
    const after = worked("2026-05-13T10:00+02:00", 10);
    const line = only(draftWork(scoped("ticket"), [before, after], { ...terms, agreements: [brief] })).lines[0];
    expect(line).toMatchObject({ elapsedMs: 1_200_000, billableMinutes: 30, chargeableMinutes: 30, net: "40.00" });
  });

  test("work that a pack pays is rounded together, even if no price is in force on its dates", () => {
    const { email, ...others } = prices;
    const priceLists = [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", { pricePerHour: others })] })];
    const work = ["11", "12"].map((day) => worked(`2026-05-${day}T10:00+02:00`, 10, { mode: "email" }));
    const { packs } = draftWork(scoped("ticket"), work, { ...terms, priceLists, agreements: [pack(60)] });
    expect(email).toBe("60.00");
    expect(packs).toMatchObject([{ usedMinutes: 30 }]);
  });
});
