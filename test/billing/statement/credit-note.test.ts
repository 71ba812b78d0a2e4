import { describe, expect, test } from "vitest";
import { creditNote, priceList, type InvoiceDraft, type Problems, type VatTreatment } from "../../../src/index.js";
import { creditNoteSchema } from "../../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { inForceFrom, invoiced, only, terms, worked } from "../sample-month.js";

/** A draft of half hours at a price, one on each day of May from the 4th on. */
function draftAt(pricePerHour: string, vats: readonly VatTreatment[], currency = "EUR"): InvoiceDraft {
  const work = vats.map((vat, day) => worked(`2026-05-${String(day + 4).padStart(2, "0")}T10:00+02:00`, 30, { vat }));
  const priceLists = [priceList({ currency, versions: [inForceFrom("2026-01-01", { pricePerHour: { online: pricePerHour } })] })];
  return present(only(invoiced(work, { priceLists })).draft);
}

const ordinary = { rate: "22" };
const exempt = { rate: "0", exemption: "N3.2" };

describe("a credit note for all of an invoice", () => {
  const draft = draftAt("85.25", [ordinary, ordinary, { rate: "4" }, exempt]);

  test("a credit note has the lines and the head of the invoice, and amounts below zero", () => {
    expect(draft.totals).toEqual({
      net: "170.52",
      vat: "20.47",
      gross: "190.99",
      vatByRate: [
        { rate: "22", net: "85.26", vat: "18.76" },
        { rate: "4", net: "42.63", vat: "1.71" },
        { rate: "0", exemption: "N3.2", net: "42.63", vat: "0.00" },
      ],
    });
    expect(creditNote(draft)).toEqual({
      kind: "creditNote",
      customer: { id: "C1" },
      currency: "EUR",
      month: "2026-05",
      lines: draft.lines.map((line) => ({
        ...line,
        net: "-42.63",
        parts: line.parts.map((part) => ({ ...part, unitPrice: "-85.25", amount: "-42.625", net: "-42.63" })),
      })),
      totals: {
        net: "-170.52",
        vat: "-20.47",
        gross: "-190.99",
        vatByRate: [
          { rate: "22", net: "-85.26", vat: "-18.76" },
          { rate: "4", net: "-42.63", vat: "-1.71" },
          { rate: "0", exemption: "N3.2", net: "-42.63", vat: "0.00" },
        ],
      },
    });
  });

  test("a credit note is the same after JSON", () => {
    expect(creditNoteSchema.parse(JSON.parse(JSON.stringify(creditNote(draft))))).toEqual(creditNote(draft));
    expect(creditNote(untyped(JSON.parse(JSON.stringify(draft))))).toEqual(creditNote(draft));
  });
});

describe("a credit note by lines", () => {
  const draft = draftAt("80.00", [ordinary, ordinary, { rate: "4" }]);

  test("a credit note by lines takes back only these lines", () => {
    const note = creditNote(draft, { lines: [3, 1] });
    expect(note.lines.map(({ number, net }) => [number, net])).toEqual([
      [1, "-40.00"],
      [3, "-40.00"],
    ]);
    expect(note.totals).toEqual({
      net: "-80.00",
      vat: "-10.40",
      gross: "-90.40",
      vatByRate: [
        { rate: "22", net: "-40.00", vat: "-8.80" },
        { rate: "4", net: "-40.00", vat: "-1.60" },
      ],
    });
  });

  test("a credit note takes back a line once if it is named twice", () => {
    expect(creditNote(draft, { lines: [1, 1] })).toEqual(creditNote(draft, { lines: [1] }));
  });

  test("a credit note by lines is followed by one for the rest", () => {
    const first = creditNote(draft, { lines: [2] });
    expect(creditNote(draft, { credited: [first] }).lines.map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe("credit notes in succession sum to the invoice to the cent", () => {
  test("credit notes sum to the invoice if the VAT of each line alone would round to zero", () => {
    const draft = draftAt("0.04", [ordinary, ordinary, ordinary]);
    expect(draft.totals).toMatchObject({ net: "0.06", vat: "0.01", gross: "0.07" });
    const first = creditNote(draft, { lines: [1] });
    const second = creditNote(draft, { lines: [2], credited: [first] });
    const third = creditNote(draft, { lines: [3], credited: [first, second] });
    expect([first, second, third].map(({ totals }) => totals.vat)).toEqual(["0.00", "-0.01", "0.00"]);
    expect([first, second, third].map(({ totals }) => totals.gross)).toEqual(["-0.02", "-0.03", "-0.02"]);
  });

  test("credit notes sum to the invoice if the VAT of each line alone would round up", () => {
    const draft = draftAt("0.06", [ordinary, ordinary, ordinary]);
    expect(draft.totals.vat).toBe("0.02");
    const first = creditNote(draft, { lines: [1] });
    const second = creditNote(draft, { lines: [2], credited: [first] });
    const third = creditNote(draft, { lines: [3], credited: [first, second] });
    expect([first, second, third].map(({ totals }) => totals.vat)).toEqual(["-0.01", "0.00", "-0.01"]);
  });

  test("credit notes sum to the invoice for each VAT rate", () => {
    const draft = draftAt("0.06", [ordinary, exempt, ordinary]);
    const first = creditNote(draft, { lines: [1, 2] });
    const rest = creditNote(draft, { credited: [first] });
    expect(first.totals.vatByRate).toEqual([
      { rate: "22", net: "-0.03", vat: "0.00" },
      { rate: "0", exemption: "N3.2", net: "-0.03", vat: "0.00" },
    ]);
    expect(rest.totals.vatByRate).toEqual([{ rate: "22", net: "-0.03", vat: "-0.01" }]);
    expect(draft.totals.vat).toBe("0.01");
  });

  test("credit notes sum to the invoice in a currency without cents", () => {
    const draft = draftAt("9997", [{ rate: "10" }, { rate: "10" }], "JPY");
    expect(draft.totals).toMatchObject({ net: "9998", vat: "1000", gross: "10998" });
    const first = creditNote(draft, { lines: [1] });
    expect(creditNote(draft, { credited: [first] }).totals).toMatchObject({ net: "-4999", vat: "-500", gross: "-5499" });
  });
});

describe("the refusals of creditNote", () => {
  const draft = draftAt("80.00", [ordinary, ordinary]);
  const first = creditNote(draft, { lines: [1] });

  test("a credit note for a line that was taken back already is refused", () => {
    expect(problemsOf(() => creditNote(draft, { lines: [1], credited: [first] }))).toEqual([
      { code: "already_credited", path: ["options", "lines"], line: 1 },
    ]);
  });

  test("a credit note for a line that the draft does not have is refused", () => {
    expect(problemsOf(() => creditNote(draft, { lines: [3] }))).toEqual([
      { code: "unknown_line", path: ["options", "lines"], line: "3", known: [1, 2] },
    ]);
  });

  test("a credit note for a line of the statement for which nothing was due is refused", () => {
    const work = [worked("2026-05-12T10:00+02:00", 30, { cause: "softwareFault" }), worked("2026-05-13T10:00+02:00", 30)];
    const withWarranty = present(only(invoiced(work)).draft);
    expect(codesOf(() => creditNote(withWarranty, { lines: [1] }))).toEqual(["unknown_line"]);
  });

  test("a credit note after the credit note of another draft is refused", () => {
    const june = present(only(invoiced([worked("2026-06-09T10:00+02:00", 30)], terms)).draft);
    expect(problemsOf(() => creditNote(draft, { credited: [first, creditNote(june)] }))).toEqual([
      { code: "other_draft", path: ["options", "credited", 1], customer: "C1", currency: "EUR", month: "2026-06" },
    ]);
    expect(codesOf(() => creditNote(draft, { credited: [{ ...first, customer: { id: "C2" } }] }))).toEqual(["other_draft"]);
    expect(codesOf(() => creditNote(draft, { credited: [{ ...first, currency: "USD" }] }))).toEqual(["other_draft"]);
    expect(codesOf(() => creditNote(draft, { credited: [{ ...first, month: "2026-06" }] }))).toEqual(["other_draft"]);
  });

  test("a credit note is refused if nothing is left or no line is named", () => {
    expect(codesOf(() => creditNote(draft, { credited: [creditNote(draft)] }))).toEqual(["nothing_to_credit"]);
    expect(codesOf(() => creditNote(draft, { lines: [] }))).toEqual(["nothing_to_credit"]);
  });

  test("a credit note for a draft of an invalid month is refused", () => {
    expect(problemsOf(() => creditNote({ ...draft, month: "2026-13" }))).toEqual([
      { code: "invalid_month", path: ["draft", "month"], value: '"2026-13"' },
    ]);
  });

  test("a credit note for a draft with JavaScript numbers, or for a credit note, is refused", () => {
    const lines = draft.lines.map((line) => ({ ...line, net: 40 }));
    expect(codesOf(() => creditNote(untyped({ ...draft, lines })))).toContain("invalid_amount");
    expect(codesOf(() => creditNote(untyped(first)))).toContain("wrong_type");
  });
});

describe("the consistency of drafts and credit notes", () => {
  const draft = draftAt("85.25", [ordinary, { rate: "4" }]);
  const [line] = draft.lines;

  test("a draft with two lines of one number is refused", () => {
    expect(problemsOf(() => creditNote({ ...draft, lines: [present(line), ...draft.lines] }))).toMatchObject([
      { code: "duplicate_id", path: ["draft", "lines", 1, "number"], id: "1" },
      { code: "inconsistent_totals" },
      { code: "inconsistent_totals" },
      { code: "inconsistent_totals" },
      { code: "inconsistent_totals" },
    ]);
  });

  test("a draft with an amount finer than its currency is refused", () => {
    const lines = draft.lines.map((each) => ({ ...each, net: "42.625" }));
    expect(problemsOf(() => creditNote({ ...draft, lines }))[0]).toEqual({
      ...{ code: "finer_than_currency", path: ["draft", "lines", 0, "net"], value: "42.625", currency: "EUR", digits: 2 },
    });
  });

  test("a draft whose totals are not those of its lines is refused", () => {
    const { totals } = draft;
    const tampered = { ...totals, vat: "99.99", gross: "185.25" };
    expect(problemsOf(() => creditNote({ ...draft, totals: tampered }))).toEqual([
      { code: "inconsistent_totals", path: ["draft", "totals", "vat"], expected: "11.09", actual: "99.99" },
      { code: "inconsistent_totals", path: ["draft", "totals", "gross"], expected: "96.35", actual: "185.25" },
    ]);
    const vatByRate = totals.vatByRate.map((sum) => ({ ...sum, rate: sum.rate === "4" ? "5" : sum.rate }));
    expect(problemsOf(() => creditNote({ ...draft, totals: { ...totals, vatByRate } }))).toEqual([
      {
        code: "inconsistent_totals",
        path: ["draft", "totals", "vatByRate"],
        expected: "1.71 at 4 on 42.63",
        actual: "1.71 at 5 on 42.63",
      },
    ]);
  });

  test("a draft whose totals have a rate twice or lack one is refused", () => {
    const { totals } = draft;
    const [highest] = totals.vatByRate;
    const rates = (vatByRate: typeof totals.vatByRate): Problems =>
      problemsOf(() => creditNote({ ...draft, totals: { ...totals, vatByRate } }));
    expect(rates([present(highest), ...totals.vatByRate])).toMatchObject([
      { expected: "nothing", actual: "9.38 at 22 on 42.63" },
    ]);
    expect(rates([])).toMatchObject([{ expected: "9.38 at 22 on 42.63, 1.71 at 4 on 42.63", actual: "nothing" }]);
    const many = ["6", "7", "8", "9"].map((rate) => ({ rate, net: "1.00", vat: "0.10" }));
    expect(rates([...totals.vatByRate, ...many.slice(1)])).toMatchObject([
      { expected: "nothing", actual: "0.10 at 7 on 1.00, 0.10 at 8 on 1.00, 0.10 at 9 on 1.00" },
    ]);
    expect(rates([...totals.vatByRate, ...many])).toMatchObject([
      { expected: "nothing", actual: "0.10 at 6 on 1.00, 0.10 at 7 on 1.00, 0.10 at 8 on 1.00, …" },
    ]);
  });

  test("a draft with amounts in another notation is accepted", () => {
    const vatByRate = draft.totals.vatByRate.map((sum) => ({ ...sum, rate: `${sum.rate}.0` }));
    expect(creditNote({ ...draft, totals: { ...draft.totals, net: "85.260", vatByRate } })).toEqual(creditNote(draft));
  });

  test("an earlier credit note that contradicts itself is refused", () => {
    const note = creditNote(draft, { lines: [1] });
    const [taken] = note.lines;
    const codesWith = (changed: Partial<typeof note>): readonly string[] =>
      codesOf(() => creditNote(draft, { credited: [{ ...note, ...changed }] }));
    expect(codesWith({ lines: [present(taken), present(taken)] })).toContain("duplicate_id");
    expect(codesWith({ totals: { ...note.totals, gross: "-1.00" } })).toEqual(["inconsistent_totals"]);
    expect(codesWith({ totals: { ...note.totals, net: "-1.00" } })).toEqual(["inconsistent_totals"]);
    expect(codesWith({ totals: { ...note.totals, vatByRate: [] } })).toEqual(["inconsistent_totals"]);
  });
});

describe("the draft of an earlier credit note", () => {
  const two = [worked("2026-05-04T10:00+02:00", 30), worked("2026-05-05T10:00+02:00", 30, { mode: "phone" })];
  const [first, second] = two.map((work) => present(only(invoiced([work])).draft)) as [InvoiceDraft, InvoiceDraft];

  test("a credit note does not belong to another draft of the same customer, currency and month", () => {
    expect(problemsOf(() => creditNote(second, { credited: [creditNote(first)] }))).toEqual([
      { code: "other_draft", path: ["options", "credited", 0], customer: "C1", currency: "EUR", month: "2026-05" },
    ]);
  });

  test.each([
    { number: 2 },
    { vat: { rate: "10" } },
    { ticketNumber: "2026-000999" },
    { date: "2026-05-06" },
    { mode: "phone" },
    { net: "-40.01" },
  ])("a credit note with %o does not belong to the draft", (changed) => {
    const note = creditNote(first);
    const lines = note.lines.map((line) => ({ ...line, ...changed }));
    expect(codesOf(() => creditNote(first, { credited: [{ ...note, lines }] }))).toContain("other_draft");
  });

  test("a credit note with one line of another draft does not belong to the draft", () => {
    const both = draftAt("80.00", [ordinary, ordinary, ordinary]);
    const note = creditNote(both, { lines: [1, 2] });
    const lines = note.lines.map((line) => ({ ...line, number: line.number === 2 ? 7 : line.number }));
    expect(codesOf(() => creditNote(both, { credited: [{ ...note, lines }] }))).toEqual(["other_draft"]);
  });
});
