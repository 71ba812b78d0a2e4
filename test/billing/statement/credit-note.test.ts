import { describe, expect, test } from "vitest";
import { creditNote, describeProblem } from "../../../src/index.js";
import { creditNoteSchema } from "../../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { draftAt, exempt, invoiced, only, ordinary, terms, worked } from "../sample-month.js";

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

  test("a part of a line that is finer than the currency, zero, of the wrong sign or more than the line is refused", () => {
    const part = (net: string): unknown => problemsOf(() => creditNote(draft, { lines: [{ number: 1, net }] }));
    const path = ["options", "lines", 0, "net"];
    expect(part("0.001")).toEqual([{ code: "finer_than_currency", path, value: "0.001", currency: "EUR", digits: 2 }]);
    for (const net of ["0.00", "-1.00", "40.01"]) {
      expect(part(net)).toEqual([{ code: "more_than_left", path, line: 1, net, left: "40.00" }]);
    }
    expect(creditNote(draft, { lines: [{ number: 1, net: "40.00" }] })).toEqual(creditNote(draft, { lines: [1] }));
  });

  test("several parts of one line take no more together than the line", () => {
    const lines = [
      { number: 1, net: "30.00" },
      { number: 1, net: "10.01" },
    ];
    expect(problemsOf(() => creditNote(draft, { lines }))).toMatchObject([{ code: "more_than_left", left: "10.00" }]);
    const whole = lines.map(({ number, net }) => ({ number, net: net === "10.01" ? "10.00" : net }));
    expect(creditNote(draft, { lines: whole })).toEqual(creditNote(draft, { lines: [1] }));
  });

  test("a line that is credited whole and named again is refused", () => {
    const part = { number: 1, net: "30.00" };
    for (const lines of [
      [1, 1],
      [1, part],
      [part, 1],
    ]) {
      const problems = problemsOf(() => creditNote(draft, { lines }));
      expect(problems).toEqual([{ code: "duplicate_id", path: ["options", "lines", 1], id: "1" }]);
      expect(problems.map(describeProblem)).toEqual(['options.lines[1]: "1" is used already; use each id once']);
    }
  });

  test("a part of a line whose net is a JavaScript number, absent or misspelt is refused at its field", () => {
    const problems = (entry: unknown): unknown => problemsOf(() => creditNote(draft, { lines: [untyped(entry)] }));
    const path = ["options", "lines", 0];
    expect(problems({ number: 1, net: 1 })).toEqual([{ code: "invalid_amount", path: [...path, "net"], value: "1" }]);
    expect(problems({ number: 1 })).toEqual([{ code: "missing_field", path: [...path, "net"], field: "net" }]);
    expect(problems({ number: 1, net: "1.00", line: 1 })).toMatchObject([{ code: "unknown_field", known: ["number", "net"] }]);
    expect(problems("1")).toEqual([
      { code: "wrong_type", path, expected: "a line number, or an object with number and net", value: '"1"' },
    ]);
  });

  test("an instant in the place of a credit note's options is refused", () => {
    expect(problemsOf(() => creditNote(draft, untyped(new Date(0))))).toMatchObject([{ code: "wrong_type", path: ["options"] }]);
    expect(creditNote(draft, null)).toEqual(creditNote(draft));
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

test("a value that must be one certain text is refused with that text", () => {
  const head = { customer: { id: "C1" }, currency: "EUR", month: "2026-05", invoiceBy: "2026-06-30", lines: [] };
  const totals = { net: "0.00", vat: "0.00", gross: "0.00", vatByRate: [] };
  expect(problemsOf(() => creditNote(untyped({ kind: "receipt", ...head, totals })))).toEqual([
    { code: "wrong_type", path: ["draft", "kind"], expected: '"invoice"', value: '"receipt"' },
  ]);
});
