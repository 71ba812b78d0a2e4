import { describe, expect, test } from "vitest";
import { acoPolicy, chargeFor, creditNote, draftInvoices, priceList } from "../../src/index.js";

/** JavaScript's own numbers are the peer here, as an app uses them that multiplies a price by hours. */
const work = {
  customer: "C1",
  mode: "online",
  cause: "technicalAdvice",
  startedAt: "2026-05-12T10:00+02:00",
  endedAt: "2026-05-12T10:30+02:00",
};

const pricesAt = (pricePerHour: string) => [
  priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: pricePerHour } }] }),
];

function draftAt(pricePerHour: string) {
  const terms = { priceLists: pricesAt(pricePerHour), customers: [{ id: "C1", vat: { rate: "22" } }] };
  const { statements } = draftInvoices(acoPolicy, [{ ...work, id: "i1", ticketNumber: "2026-000123" }], terms);
  const draft = statements[0]?.draft;
  if (draft === undefined) throw new Error("nothing was due");
  return draft;
}

describe("half an hour at 64.35 is 32.175, and 32.18 as trade rounds", () => {
  test("JavaScript's numbers round 32.175 to 32.17, by toFixed and by Math.round", () => {
    expect((64.35 * 0.5).toFixed(2)).toBe("32.17");
    expect(Math.round(64.35 * 0.5 * 100) / 100).toBe(32.17);
  });

  test("half an hour at 64.35 is 32.18 here", () => {
    expect(chargeFor(acoPolicy, work, { priceLists: pricesAt("64.35") }).net).toBe("32.18");
  });
});

describe("22% of 42.75 is 9.405, and 9.41 as trade rounds", () => {
  test("JavaScript's numbers round 9.405 to 9.40, by toFixed and by Math.round", () => {
    expect((42.75 * 0.22).toFixed(2)).toBe("9.40");
    expect(Math.round(42.75 * 0.22 * 100) / 100).toBe(9.4);
  });

  test("22% of 42.75 is 9.41 here", () => {
    expect(draftAt("85.50").totals).toMatchObject({ net: "42.75", vat: "9.41", gross: "52.16" });
  });
});

describe("half an hour at 85.25 is 42.63, and its credit is minus 42.63", () => {
  test("Math.round leaves a cent of a credit, because it rounds halves up and not away from zero", () => {
    expect(Math.round(85.25 * 0.5 * 100) / 100).toBe(42.63);
    expect(Math.round(-85.25 * 0.5 * 100) / 100).toBe(-42.62);
  });

  test("a credit leaves nothing of its line here", () => {
    const draft = draftAt("85.25");
    expect([draft.totals.net, creditNote(draft).totals.net]).toEqual(["42.63", "-42.63"]);
    expect([draft.totals.gross, creditNote(draft).totals.gross]).toEqual(["52.01", "-52.01"]);
  });
});
