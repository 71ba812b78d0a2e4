import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  chargeFor,
  draftInvoices,
  formatCharge,
  priceList,
  type Charge,
  type PriceListVersion,
} from "../../../src/index.js";
import { draftWork } from "../../support/work-invoicing.js";
import { chargeSchema } from "../../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { banded, bandedCharge, bandedPolicy, bandedTerms, version } from "../banded-desk.js";
import { charged, incidentPack, lumpSum, only, pack, pricedAt, scoped, terms, withCallOutFee, worked } from "../sample-month.js";

describe("a charge reads as a line", () => {
  const inEnglish = (charge: Charge): string => formatCharge(charge);
  const inItalian = (charge: Charge): string => formatCharge(charge, { locale: "it" });

  test("a charge as text has its time, blocks and price", () => {
    expect(inEnglish(charged(31))).toBe("31 min online connection → 2 blocks of 30 → 60 min × 80.00/h = 80.00");
    expect(inItalian(charged(31))).toBe("31 min collegamento online → 2 blocchi da 30 → 60 min × 80,00/h = 80,00");
  });

  test("a charge is one line also where the label of its mode has a line break", () => {
    expect(inEnglish({ ...charged(31), labels: { mode: "online\n30 min × 1.00/h" } })).toBe(
      "31 min online 30 min × 1.00/h → 2 blocks of 30 → 60 min × 80.00/h = 80.00",
    );
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
    for (const ask of [() => formatCharge(untyped(undefined)), () => formatCharge(acoPolicy, untyped(undefined), {})]) {
      expect(problemsOf(ask)).toEqual([{ code: "missing_field", path: ["charge"], field: "charge" }]);
    }
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

describe("a charge as text explains its bands", () => {
  test("a charge as text has the blocks of each band and the price of each", () => {
    const ofAfternoon = bandedCharge("16:30", "18:05");
    expect(formatCharge(ofAfternoon)).toBe(
      "95 min on site → 4 blocks of 30 (3 ordinary, 1 evening) → " +
        "90 min × 80.00/h + 30 min × 120.00/h + call-out fee 25.00 = 205.00",
    );
    expect(formatCharge(ofAfternoon, { locale: "it" })).toBe(
      "95 min presso il cliente → 4 blocchi da 30 (3 in orario ordinario, 1 serali) → " +
        "90 min × 80,00/h + 30 min × 120,00/h + diritto di chiamata 25,00 = 205,00",
    );
  });

  test("a charge as text has what a minimum added", () => {
    expect(formatCharge(bandedCharge("17:50", "18:10", { mode: "visit" }))).toBe(
      "20 min visit → 2 blocks of 30 (1 ordinary, 1 evening; 1 added by the minimum of 60 min) → " +
        "30 min × 80.00/h + 30 min × 120.00/h = 100.00",
    );
  });

  test("a charge as text says that free time is free", () => {
    expect(formatCharge(bandedCharge("10:00", "10:05", { mode: "call" }))).toBe(
      "5 min call → 0 blocks of 1 (free up to 5 min) → 0.00",
    );
  });

  test("a charge as text has the weight with which a pack paid for a band", () => {
    const pack = {
      kind: "prepaidPack",
      id: "P1",
      customer: "C1",
      from: "2026-01-01",
      minutes: 600,
      weights: { evening: "1.5" },
    } as const;
    expect(formatCharge(bandedCharge("17:30", "18:30", {}, [pack]))).toBe(
      "60 min on site → 2 blocks of 30 (1 ordinary, 1 evening) → " +
        "60 min by agreement P1 (30 min ordinary, 30 min evening × 1.5 = 45 min; 525 min left) → 0.00",
    );
  });

  test("a charge as text has the incidents that a pack has left", () => {
    expect(formatCharge(bandedCharge("10:00", "10:30", {}, [incidentPack(3)]))).toBe(
      "30 min on site → 1 block of 30 → 30 min by agreement N (2 incidents left) → 0.00",
    );
    const oneLeft = bandedCharge("10:00", "10:30", {}, [incidentPack(2)]);
    expect(formatCharge(oneLeft)).toContain("(1 incident left)");
    expect(formatCharge(oneLeft, { locale: "it" })).toContain("(1 ticket residuo)");
  });

  test("a charge as text has the first period and the price per ticket", () => {
    const first = { ...version, firstPeriod: { onSite: { minutes: 60, price: "90.00" } }, callOutFee: null };
    const once = { ...version, pricePerTicket: { onSite: "60.00" } };
    const by = (each: PriceListVersion) => ({ priceLists: [priceList({ currency: "EUR", versions: [each] })] });
    expect(formatCharge(chargeFor(bandedPolicy, banded("10:00", "11:20"), by(first)))).toBe(
      "80 min on site → 3 blocks of 30 → first 60 min 90.00 + 30 min × 80.00/h = 130.00",
    );
    expect(formatCharge(chargeFor(bandedPolicy, banded("10:00", "11:20"), by(once)))).toBe(
      "80 min on site → 3 blocks of 30 → price per ticket 60.00 = 60.00",
    );
  });

  test("a charge as text in Italian has the minimum, the free minutes, the first minutes and the incidents", () => {
    const italian = { locale: "it" } as const;
    expect(formatCharge(bandedCharge("17:50", "18:10", { mode: "visit" }), italian)).toContain(
      "2 blocchi da 30 (1 in orario ordinario, 1 serali; 1 per il minimo di 60 min)",
    );
    expect(formatCharge(bandedCharge("10:00", "10:05", { mode: "call" }), italian)).toContain("(gratis fino a 5 min) → 0,00");
    const first = { ...version, firstPeriod: { onSite: { minutes: 60, price: "90.00" } }, callOutFee: null };
    const priceLists = [priceList({ currency: "EUR", versions: [first] })];
    expect(formatCharge(chargeFor(bandedPolicy, banded("10:00", "11:20"), { priceLists }), italian)).toContain(
      "primi 60 min 90,00 + 30 min × 80,00/h = 130,00",
    );
    const left = [1, 3].map((incidents) => {
      return formatCharge(bandedCharge("10:00", "10:30", {}, [incidentPack(incidents)]), italian);
    });
    expect(left[0]).toContain("contratto N (0 ticket residui)");
    expect(left[1]).toContain("contratto N (2 ticket residui)");
  });

  test("a charge as text says that the price per ticket was paid already", () => {
    const once = priceList({ currency: "EUR", versions: [{ ...version, pricePerTicket: { onSite: "60.00" } }] });
    const work = [banded("10:00", "10:30"), banded("11:00", "11:30", { id: "i2" })];
    const { statements } = draftInvoices(bandedPolicy, work, { ...bandedTerms, priceLists: [once] });
    const texts = statements.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === "work" ? [formatCharge(line)] : [])));
    expect(texts).toEqual([
      "30 min on site → 1 block of 30 → price per ticket 60.00 = 60.00",
      "30 min on site → 1 block of 30 → price per ticket paid already → 0.00",
    ]);
  });

  test("a charge as text shows a band without a label by its name", () => {
    const { labels, ...charge } = bandedCharge("18:30", "19:00");
    expect(formatCharge({ ...charge, labels: { mode: labels.mode } })).toContain("1 block of 30 (1 evening)");
    expect(formatCharge({ ...charge, labels: { mode: labels.mode, bands: {} } })).toContain("1 block of 30 (1 evening)");
  });
});
