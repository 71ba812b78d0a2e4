import { describe, expect, test } from "vitest";
import { acoPolicy, draftInvoices, priceList, type Fee, type InvoiceTerms, type StatementLine } from "../../../src/index.js";
import { codesOf, problemsOf } from "../../problem/refusal.js";
import { inForceFrom, terms, worked } from "../sample-month.js";

/** A monthly fee of C1. */
function fee(facts: Partial<Fee> = {}): Fee {
  const head = { kind: "fee", id: "fee", customer: "C1", from: "2026-01-31" } as const;
  return { ...head, every: "month", amount: "50.00", description: "Monitoring", ...facts };
}

/** The fee's lines of a month as their date and period. */
function charged(facts: Partial<Fee>, month: string): readonly string[] {
  const { statements } = draftInvoices(acoPolicy, [], { ...terms, agreements: [fee(facts)] }, { month });
  return statements.flatMap(({ lines }) => lines.map(periodText));
}

function periodText(line: StatementLine): string {
  return line.kind === "fee" ? `${line.date}: ${line.period.from} to ${line.period.to ?? "no end"}` : line.kind;
}

describe("the periods of a fee", () => {
  test("a month that has no 31st begins a period on its last day, counted from the first date", () => {
    expect(charged({}, "2026-02")).toEqual(["2026-02-28: 2026-02-28 to 2026-03-30"]);
    expect(charged({}, "2026-03")).toEqual(["2026-03-31: 2026-03-31 to 2026-04-29"]);
  });

  test("a fee in arrears is charged in the month in which its period ends", () => {
    expect(charged({ from: "2026-01-15", billed: "arrears" }, "2026-01")).toEqual([]);
    expect(charged({ from: "2026-01-15", billed: "arrears" }, "2026-02")).toEqual(["2026-02-14: 2026-01-15 to 2026-02-14"]);
  });

  test("a period that the end of the agreement cuts is charged whole, in arrears on that end", () => {
    const cut = { from: "2026-01-01", to: "2026-02-10" };
    expect(charged(cut, "2026-02")).toEqual(["2026-02-01: 2026-02-01 to 2026-02-10"]);
    expect(charged({ ...cut, billed: "arrears" }, "2026-02")).toEqual(["2026-02-10: 2026-02-01 to 2026-02-10"]);
    expect(charged(cut, "2026-03")).toEqual([]);
  });

  test("a period that begins on the last date of the agreement is charged", () => {
    expect(charged({ from: "2026-01-01", to: "2026-02-01" }, "2026-02")).toEqual(["2026-02-01: 2026-02-01 to 2026-02-01"]);
  });

  test.each([
    ["quarter", "2026-04", "2026-04-01: 2026-04-01 to 2026-06-30"],
    ["year", "2027-01", "2027-01-01: 2027-01-01 to 2027-12-31"],
    ["once", "2026-01", "2026-01-01: 2026-01-01 to no end"],
  ] as const)("a fee for each %s is charged in %s", (every, month, line) => {
    expect(charged({ every, from: "2026-01-01" }, month)).toEqual([line]);
    expect(charged({ every, from: "2026-01-01" }, "2026-02")).toEqual([]);
  });

  test("a fee that is charged once in arrears is charged on its last date, or on its first if it has no end", () => {
    const once = { every: "once", billed: "arrears", from: "2026-01-15" } as const;
    expect(charged({ ...once, to: "2026-03-20" }, "2026-03")).toEqual(["2026-03-20: 2026-01-15 to 2026-03-20"]);
    expect(charged({ ...once, to: "2026-03-20" }, "2026-01")).toEqual([]);
    expect(charged(once, "2026-01")).toEqual(["2026-01-15: 2026-01-15 to no end"]);
  });

  test("periods that were charged on or before a date make no line", () => {
    expect(charged({ from: "2026-01-10", billedThrough: "2026-02-10" }, "2026-02")).toEqual([]);
    expect(charged({ from: "2026-01-10", billedThrough: "2026-02-09" }, "2026-02")).toHaveLength(1);
  });

  test("the last period ends with the range of calendars", () => {
    expect(charged({ from: "2199-12-15" }, "2199-12")).toEqual(["2199-12-15: 2199-12-15 to 2200-01-14"]);
  });

  test("a fee that began long ago is charged for the month asked for and no other", () => {
    expect(charged({ from: "1970-01-01" }, "2026-05")).toEqual(["2026-05-01: 2026-05-01 to 2026-05-31"]);
  });
});

describe("the months of fees", () => {
  test("without a month in the options, fees are charged from the month of the first intervention to that of the last", () => {
    const work = [worked("2026-03-10T10:00+01:00", 30), worked("2026-05-12T10:00+02:00", 30)];
    const agreements = [fee({ from: "2026-01-01", customer: "C2" })];
    const { statements } = draftInvoices(acoPolicy, work, { ...terms, agreements });
    const ofSecond = statements.filter(({ customer }) => customer.id === "C2");
    expect(ofSecond.map(({ month }) => month)).toEqual(["2026-03", "2026-04", "2026-05"]);
  });

  test("without a month and without interventions, there are no fees", () => {
    expect(draftInvoices(acoPolicy, [], { ...terms, agreements: [fee()] }).statements).toEqual([]);
  });

  test("a fee of a customer who is not in the terms makes no line", () => {
    expect(charged({ customer: "C9" }, "2026-02")).toEqual([]);
  });
});

describe("the currency and VAT of a fee", () => {
  const inMay = (given: Partial<InvoiceTerms>): ReturnType<typeof draftInvoices> =>
    draftInvoices(acoPolicy, [], { ...terms, agreements: [fee({ from: "2026-05-01" })], ...given }, { month: "2026-05" });
  const list = (currency: string, customer?: string): InvoiceTerms["priceLists"][number] =>
    priceList({ currency, ...(customer !== undefined && { customer }), versions: [inForceFrom("2026-01-01")] });
  const currencyOf = (given: Partial<InvoiceTerms>): string | undefined => inMay(given).statements[0]?.currency;
  const dollars = [{ id: "C1", vat: { rate: "22" }, currency: "USD" }];

  test("a fee is in its own currency, else the customer's, else that of their lists, else that of the lists for all", () => {
    const own = [fee({ from: "2026-05-01", currency: "CHF" })];
    expect(currencyOf({ agreements: own, customers: dollars })).toBe("CHF");
    expect(currencyOf({ customers: dollars })).toBe("USD");
    expect(currencyOf({ priceLists: [list("EUR"), list("GBP", "C1")] })).toBe("GBP");
    expect(currencyOf({ priceLists: [list("JPY"), list("GBP", "C2")] })).toBe("JPY");
  });

  test("a fee without any currency is refused with the field to add", () => {
    expect(problemsOf(() => inMay({ priceLists: [] }))).toEqual([
      { code: "missing_field", path: ["terms", "agreements", 0, "currency"], field: "currency" },
    ]);
  });

  test("a fee that lists in several currencies could price is refused with these", () => {
    expect(problemsOf(() => inMay({ priceLists: [list("EUR"), list("USD")] }))).toEqual([
      {
        ...{ code: "ambiguous_price", path: ["terms", "agreements", 0, "currency"] },
        ...{ customer: "C1", date: "2026-05-01", currencies: ["EUR", "USD"] },
      },
    ]);
  });

  test("a fee that is not due in the month needs no currency", () => {
    const agreements = [fee({ from: "2026-06-01" })];
    expect(inMay({ agreements, priceLists: [] }).statements).toEqual([]);
  });

  test("a fee has its own VAT, else the customer's", () => {
    const exempt = { rate: "0", exemption: "art. 10" };
    const ofLine = (facts: Partial<Fee>): unknown =>
      inMay({ agreements: [fee({ from: "2026-05-01", ...facts })] }).statements[0]?.lines[0]?.vat;
    expect(ofLine({ vat: exempt })).toEqual(exempt);
    expect(ofLine({ vat: null })).toEqual({ rate: "22" });
  });

  test("a fee of zero is on the statement and makes no draft", () => {
    const { statements } = inMay({ agreements: [fee({ from: "2026-05-01", amount: "0" })] });
    expect(statements).toMatchObject([{ lines: [{ kind: "fee", net: "0.00" }] }]);
    expect(statements[0]).not.toHaveProperty("draft");
  });
});

test("a fee with a JavaScript number, without a description or with an unknown length of period is refused", () => {
  const refusedWith = (facts: object): unknown => codesOf(() => charged(facts, "2026-02"));
  expect(refusedWith({ amount: 50 })).toEqual(["invalid_amount"]);
  expect(refusedWith({ amount: "-50" })).toEqual(["invalid_amount"]);
  expect(refusedWith({ description: undefined })).toEqual(["missing_field"]);
  expect(refusedWith({ every: "week" })).toEqual(["wrong_type"]);
  expect(refusedWith({ billedThrough: "2026-02-30" })).toEqual(["invalid_local_date"]);
});

test("the fees of a month are in the order of date, then of id", () => {
  const agreements = [
    fee({ id: "b", from: "2026-05-10" }),
    fee({ id: "c", from: "2026-05-01" }),
    fee({ id: "a", from: "2026-05-10" }),
    fee({ id: "d", from: "2026-05-01", customer: "C2" }),
  ];
  const { statements } = draftInvoices(acoPolicy, [], { ...terms, agreements }, { month: "2026-05" });
  const ids = statements.map(({ lines }) => lines.map((line) => (line.kind === "fee" ? line.agreement : line.kind)));
  expect(ids).toEqual([["c", "a", "b"], ["d"]]);
});
