import { describe, expect, test } from "vitest";
import { acoPolicy, creditNote, draftInvoices, type InvoiceDraft, type Problems } from "../../../src/index.js";
import { codesOf, problemsOf } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { draftAt, invoiced, monthlyFee, only, ordinary, terms, worked } from "../sample-month.js";

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

  test("a draft whose line does not equal the sum of its parts is refused", () => {
    const lines = draft.lines.map((each, position) => (position === 1 ? { ...each, parts: [] } : each));
    expect(problemsOf(() => creditNote({ ...draft, lines }))).toEqual([
      { code: "inconsistent_totals", path: ["draft", "lines", 1, "parts"], expected: "42.63", actual: "0.00" },
    ]);
  });

  test("earlier credit notes that take back more of a line than it had are refused", () => {
    const part = creditNote(draft, { lines: [{ number: 1, net: "30.00" }] });
    const path = ["options", "credited", 1, "lines", 0, "net"];
    expect(problemsOf(() => creditNote(draft, { credited: [part, part] }))).toMatchObject([
      { code: "more_than_left", path, line: 1, net: "-30.00", left: "12.63" },
    ]);
    const rest = creditNote(draft, { lines: [1], credited: [part] });
    expect(creditNote(draft, { credited: [part, rest] }).lines.map(({ number }) => number)).toEqual([2]);
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
    { net: "40.00" },
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

describe("the lines of items and fees in an earlier credit note", () => {
  const items = [{ description: "Kilometres", quantity: "10", unitPrice: "0.50" }];
  const work = worked("2026-05-12T10:00+02:00", 30, { items });
  const [statement] = draftInvoices(acoPolicy, [work], { ...terms, agreements: [monthlyFee] }).statements;
  const draft = present(statement?.draft);
  const codesAfter = (number: number, changed: object): readonly string[] => {
    const note = creditNote(draft, { lines: [number] });
    const lines = note.lines.map((line) => ({ ...line, ...changed }));
    return codesOf(() => creditNote(draft, { credited: [{ ...note, lines }] }));
  };

  test("a credit note for an item of another ticket or description does not belong to the draft", () => {
    expect(codesAfter(2, { ticketNumber: "2026-000999" })).toEqual(["other_draft"]);
    expect(codesAfter(2, { description: "Parking" })).toEqual(["other_draft"]);
  });

  test("a credit note for a fee of another agreement or description does not belong to the draft", () => {
    expect(codesAfter(3, { agreement: "G" })).toEqual(["other_draft"]);
    expect(codesAfter(3, { description: "Licence" })).toEqual(["other_draft"]);
  });

  test("a line of work that is credited in part has no charged minutes, and items and fees never have any", () => {
    const lines = [1, 2, 3].map((number) => ({ number, net: "1.00" }));
    const minutes = creditNote(draft, { lines }).lines.map((line) =>
      "chargeableMinutes" in line ? line.chargeableMinutes : "none",
    );
    expect(minutes).toEqual([0, "none", "none"]);
    const [whole] = creditNote(draft, { lines: [1] }).lines;
    expect(whole).toMatchObject({ chargeableMinutes: 30 });
  });
});
