import { describe, expect, test } from "vitest";
import { exemptionText } from "../../../src/billing/money/vat.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { exempt, halfHoursAt, invoiced, ordinary } from "../sample-month.js";

describe("value added tax", () => {
  test("VAT is rounded once, on the sum of the rounded lines", () => {
    const { lines, totals } = halfHoursAt("0.06", [ordinary, ordinary, ordinary]);
    expect(lines.map(({ net }) => net)).toEqual(["0.03", "0.03", "0.03"]);
    expect(totals).toMatchObject({ net: "0.09", vat: "0.02", gross: "0.11" });
  });

  test("VAT is computed for each rate, the highest first", () => {
    expect(halfHoursAt("80.00", [exempt, { rate: "4" }, ordinary, ordinary]).totals).toEqual({
      net: "160.00",
      vat: "19.20",
      gross: "179.20",
      vatByRate: [
        { rate: "22", net: "80.00", vat: "17.60" },
        { rate: "4", net: "40.00", vat: "1.60" },
        { ...exempt, net: "40.00", vat: "0.00" },
      ],
    });
  });

  test("VAT of zero has one total for each exemption", () => {
    const { vatByRate } = halfHoursAt(
      "80.00",
      ["b", "a"].map((exemption) => ({ rate: "0", exemption })),
    ).totals;
    expect(vatByRate.map(({ exemption }) => exemption)).toEqual(["a", "b"]);
  });

  test("VAT of 22 and of 22.00 is one rate", () => {
    expect(halfHoursAt("80.00", [ordinary, { rate: "22.00" }]).totals.vatByRate).toEqual([
      { rate: "22", net: "80.00", vat: "17.60" },
    ]);
  });

  test("VAT of zero needs an exemption, and any other rate refuses one", () => {
    const taxed = (vat: { rate: string; exemption?: string }) => () => invoiced([], { customers: [{ id: "C1", vat }] });
    expect(problemsOf(taxed({ rate: "0.00" }))).toEqual([
      { code: "missing_exemption", path: ["terms", "customers", 0, "vat", "exemption"], rate: "0.00" },
    ]);
    expect(codesOf(taxed({ rate: "0", exemption: " \t" }))).toEqual(["missing_exemption"]);
    expect(codesOf(taxed({ rate: "22", exemption: "N3.2" }))).toEqual(["unexpected_exemption"]);
    expect(codesOf(taxed({ rate: "100.01" }))).toEqual(["out_of_bounds"]);
    expect(codesOf(taxed({ rate: "-22" }))).toEqual(["invalid_amount"]);
    expect(codesOf(taxed({ rate: untyped(22) }))).toEqual(["invalid_amount"]);
  });
});

describe("the treatments of VAT", () => {
  test("VAT that is chargeable at once and VAT that is deferred have two totals", () => {
    const { vatByRate } = halfHoursAt("80.00", [ordinary, { rate: "22", chargeability: "deferred" }]).totals;
    expect(vatByRate).toEqual([
      { rate: "22", chargeability: "deferred", net: "40.00", vat: "8.80" },
      { rate: "22", net: "40.00", vat: "8.80" },
    ]);
  });

  test("VAT is chargeable at once by default", () => {
    const { vatByRate } = halfHoursAt("80.00", [ordinary, { rate: "22", chargeability: "immediate" }]).totals;
    expect(vatByRate).toMatchObject([{ rate: "22", net: "80.00", vat: "17.60" }]);
  });

  test("an exemption in one text is its nature and its provision", () => {
    expect(exemptionText({ nature: "N3.2", reference: "art. 41" })).toBe("N3.2, art. 41");
    expect([exemptionText({ reference: "art. 41" }), exemptionText("art. 41"), exemptionText(undefined)]).toEqual([
      "art. 41",
      "art. 41",
      "",
    ]);
  });
});
