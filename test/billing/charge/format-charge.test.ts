import { describe, expect, test } from "vitest";
import { acoPolicy, formatCharge, type Charge } from "../../../src/index.js";
import { draftWork } from "../../support/work-invoicing.js";
import { chargeSchema } from "../../../src/schemas/index.js";
import { codesOf, untyped } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { charged, lumpSum, only, pack, pricedAt, scoped, terms, withCallOutFee, worked } from "../sample-month.js";

describe("a charge reads as a line", () => {
  const inEnglish = (charge: Charge): string => formatCharge(charge);
  const inItalian = (charge: Charge): string => formatCharge(charge, { locale: "it" });

  test("a charge as text has its time, blocks and price", () => {
    expect(inEnglish(charged(31))).toBe("31 min online connection → 2 blocks of 30 → 60 min × 80.00/h = 80.00");
    expect(inItalian(charged(31))).toBe("31 min collegamento online → 2 blocchi da 30 → 60 min × 80,00/h = 80,00");
  });

  test("a charge as text has the amount before rounding if it differs", () => {
    const charge = charged(29.5, {}, pricedAt("85.25"));
    expect(inEnglish(charge)).toBe("29 min 30 s online connection → 1 block of 30 → 30 min × 85.25/h = 42.625 ≈ 42.63");
    expect(inItalian(charge)).toBe("29 min 30 s collegamento online → 1 blocco da 30 → 30 min × 85,25/h = 42,625 ≈ 42,63");
  });

  test("a charge as text says who pays for what", () => {
    const [warranty, split] = [charged(45, { cause: "softwareFault" }), charged(70, {}, { agreements: [pack(60)] })];
    expect(inEnglish(warranty)).toBe("45 min online connection → 2 blocks of 30 → under warranty → 0.00");
    expect(inItalian(warranty)).toBe("45 min collegamento online → 2 blocchi da 30 → in garanzia → 0,00");
    expect(inEnglish(split)).toBe(
      "70 min online connection → 3 blocks of 30 → 60 min by agreement pack (0 min left) → 30 min × 80.00/h = 40.00",
    );
    expect(inItalian(charged(30, {}, { agreements: [lumpSum()] }))).toBe(
      "30 min collegamento online → 1 blocco da 30 → 30 min a carico del contratto lump sum → 0,00",
    );
    expect(inItalian(charged(30, {}, { agreements: [pack(90)] }))).toBe(
      "30 min collegamento online → 1 blocco da 30 → 30 min a carico del contratto pack (60 min residui) → 0,00",
    );
  });

  test("a charge as text has the call-out fee", () => {
    expect(inEnglish(charged(60, { mode: "onSite" }, withCallOutFee))).toBe(
      "60 min on site → 1 block of 60 → 60 min × 100.00/h + call-out fee 35.00 = 135.00",
    );
  });

  test("a charge as text has the call-out fee of each visit that is rounded with others", () => {
    const visits = ["12", "13"].map((day) => worked(`2026-05-${day}T10:00+02:00`, 60, { mode: "onSite" }));
    const [line] = only(draftWork(scoped("ticket"), visits, { ...terms, priceLists: withCallOutFee.priceLists })).lines;
    expect(inEnglish(present(line))).toBe(
      "120 min on site → 2 blocks of 60 → 120 min × 100.00/h + 2 × call-out fee 35.00 = 270.00",
    );
  });

  test("formatCharge refuses a language that the library does not write", () => {
    expect(codesOf(() => formatCharge(charged(31), { locale: untyped("fr") }))).toEqual(["unknown_locale"]);
  });

  test("formatCharge without a charge says that the charge is missing", () => {
    expect(codesOf(() => formatCharge(untyped(undefined)))).toEqual(["missing_field"]);
  });

  test("formatCharge still reads the earlier form with a policy before the charge", () => {
    expect(formatCharge(acoPolicy, charged(31), { locale: "it" })).toBe(inItalian(charged(31)));
    expect(formatCharge(acoPolicy, charged(31))).toBe(inEnglish(charged(31)));
  });

  test("a charge reads the same after JSON", () => {
    const charge = charged(70, {}, { agreements: [pack(60)] });
    expect(chargeSchema.parse(JSON.parse(JSON.stringify(charge)))).toEqual(charge);
    expect(inEnglish(chargeSchema.parse(JSON.parse(JSON.stringify(charge))))).toBe(inEnglish(charge));
  });
});
