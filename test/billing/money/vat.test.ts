import { describe, expect, test } from "vitest";
import { priceList, type BillableIntervention } from "../../../src/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { inForceFrom, invoiced, only, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("value added tax", () => {
  const tenCents = {
    priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", { pricePerHour: { online: "0.06" } })] })],
  };

  test("VAT is rounded once, on the sum of the rounded lines", () => {
    const work = [tuesday, wednesday, "2026-05-14T10:00+02:00"].map((start) => worked(start, 30));
    const { lines, totals } = only(invoiced(work, tenCents));
    expect(lines.map(({ net }) => net)).toEqual(["0.03", "0.03", "0.03"]);
    expect(totals).toMatchObject({ net: "0.09", vat: "0.02", gross: "0.11" });
  });

  test("VAT is computed for each rate, the highest first", () => {
    const [reduced, free] = [{ rate: "4" }, { rate: "0", exemption: "N3.2, art. 41 D.L. 331/1993" }];
    const work = [
      worked(tuesday, 30, { vat: free }),
      worked(wednesday, 30, { vat: reduced }),
      worked("2026-05-14T10:00+02:00", 60),
    ];
    expect(only(invoiced(work)).totals).toEqual({
      net: "160.00",
      vat: "19.20",
      gross: "179.20",
      vatByRate: [
        { rate: "22", net: "80.00", vat: "17.60" },
        { rate: "4", net: "40.00", vat: "1.60" },
        { rate: "0", exemption: "N3.2, art. 41 D.L. 331/1993", net: "40.00", vat: "0.00" },
      ],
    });
  });

  test("VAT of zero has one total for each exemption", () => {
    const of = (start: string, exemption: string): BillableIntervention => worked(start, 30, { vat: { rate: "0", exemption } });
    expect(only(invoiced([of(tuesday, "b"), of(wednesday, "a")])).totals.vatByRate.map(({ exemption }) => exemption)).toEqual([
      "a",
      "b",
    ]);
  });

  test("VAT of 22 and of 22.00 is one rate", () => {
    const work = [worked(tuesday, 30), worked(wednesday, 30, { vat: { rate: "22.00" } })];
    expect(only(invoiced(work)).totals.vatByRate).toEqual([{ rate: "22", net: "80.00", vat: "17.60" }]);
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
