import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acoPolicy, draftInvoices, priceList, statementCsv, type Locale, type Statement } from "../../../src/index.js";
import { draftWork } from "../../support/work-invoicing.js";
import { codesOf, untyped } from "../../problem/refusal.js";
import { law } from "../../support/law.js";
import { present } from "../../support/present.js";
import { invoiced, monthlyFee, only, pack, scoped, terms, worked, type Worked } from "../sample-month.js";
import { formulasIn } from "./csv-readers.js";

const tuesday = "2026-05-12T10:00+02:00";

const withText = (facts: Partial<Worked>): Statement => only(invoiced([worked(tuesday, 31, facts)]));

/** The records of a CSV by RFC 4180, quotes undone. */
function recordsOf(csv: string, separator = ","): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const next = csv.slice(at, at + 2);
    if (isQuoted && next === '""') [cell, at] = [`${cell}"`, at + 1];
    else if (csv[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && csv[at] === separator) [record, cell] = [[...record, cell], ""];
    else if (!isQuoted && next === "\r\n") {
      records.push([...record, cell]);
      [record, cell, at] = [[], "", at + 1];
    } else cell += csv[at] ?? "";
  }
  return records;
}

const cellOf = (statement: Statement, heading: string, locale: Locale = "en"): string | undefined => {
  const [headings = [], line = []] = recordsOf(statementCsv(statement, { locale }), locale === "it" ? ";" : ",");
  return line[headings.indexOf(heading)];
};

describe("a statement as CSV", () => {
  const statement = only(
    invoiced(
      [
        worked(tuesday, 31, { id: "i1", expert: "Carla", done: "Showed where to print it" }),
        worked("2026-05-13T10:00+02:00", 90.5, { id: "i2", mode: "onSite", cause: "softwareFault" }),
      ],
      { agreements: [pack(30)] },
    ),
  );

  test("a CSV statement is a heading and a row for each line, each ended by CR LF", () => {
    expect(statementCsv(statement).split("\r\n")).toEqual([
      "customer,month,line,ticket,interventions,date,mode,causes,experts,elapsed seconds,billed minutes," +
        "coverage,charged minutes,price per hour,net,currency,VAT rate,exemption,done,kind,description,quantity,unit price",
      "C1,2026-05,1,2026-000123,i1,2026-05-12,online,technicalAdvice,Carla,1860,60,split,30,80.00,40.00,EUR,22,," +
        "Showed where to print it,work,,,",
      "C1,2026-05,2,2026-000123,i2,2026-05-13,onSite,softwareFault,,5430,120,warranty,0,100.00,0.00,EUR,22,,,work,,,",
      "",
    ]);
  });

  test("a CSV statement in Italian has semicolons between columns and commas before decimals", () => {
    expect(statementCsv(statement, { locale: "it" }).split("\r\n")).toEqual([
      "cliente;mese;riga;ticket;interventi;data;modalità;cause;esperti;secondi effettivi;minuti fatturabili;" +
        "copertura;minuti addebitati;prezzo orario;imponibile;valuta;aliquota IVA;esenzione;" +
        "attività;tipo;descrizione;quantità;prezzo unitario",
      "C1;2026-05;1;2026-000123;i1;2026-05-12;online;technicalAdvice;Carla;1860;60;split;30;80,00;40,00;EUR;22;;" +
        "Showed where to print it;work;;;",
      "C1;2026-05;2;2026-000123;i2;2026-05-13;onSite;softwareFault;;5430;120;warranty;0;100,00;0,00;EUR;22;;;work;;;",
      "",
    ]);
  });

  test("a CSV statement has real time in seconds, to the millisecond", () => {
    const endedAt = "2026-05-12T10:00:01.500+02:00";
    expect(cellOf(withText({ endedAt }), "elapsed seconds")).toBe("1.5");
    expect(cellOf(withText({ endedAt }), "secondi effettivi", "it")).toBe("1,5");
  });

  test("a CSV statement has no price if none is in force and the warranty pays", () => {
    const priceLists = [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { phone: "70.00" } }] })];
    const underWarranty = only(invoiced([worked(tuesday, 31, { cause: "softwareFault" })], { priceLists }));
    expect(cellOf(underWarranty, "price per hour")).toBe("");
    expect(cellOf(underWarranty, "net")).toBe("0.00");
  });

  test("a CSV statement in an unknown language is refused", () => {
    expect(codesOf(() => statementCsv(statement, { locale: untyped("fr") }))).toEqual(["unknown_locale"]);
  });
});

describe("a text that a spreadsheet would run as a formula", () => {
  test.each([
    "=2+3",
    "+39 02 5550123",
    "-2+3",
    "-5",
    "@SUM(A1)",
    "\rx",
    "\nx",
    "＝2+3",
    "＋2",
    "－2",
    "＠SUM(A1)",
    "  =2+3",
    "\u00a0=2+3",
    "\u3000=2+3",
    "\ufeff=2+3",
    '=HYPERLINK("https://example.com","click")',
  ])("%j begins with an apostrophe (policy-2.13)", (done) => {
    expect(cellOf(withText({ done }), "done")).toBe(`'${done}`);
    expect(cellOf(withText({ done }), "attività", "it")).toBe(`'${done}`);
  });

  test.each([
    ["interventions", { id: "=2+3" }],
    ["ticket", { ticketNumber: "=2+3" }],
    ["experts", { expert: "=2+3" }],
    ["done", { done: "=2+3" }],
    ["exemption", { vat: { rate: "0", exemption: "=2+3" } }],
  ])("a formula is harmless in the column %s", (heading, facts) => {
    expect(cellOf(withText(facts), heading)).toBe("'=2+3");
  });

  test.each([
    ["x;=1+1;y", "x;'=1+1;y"],
    ["x,=1+1", "x,'=1+1"],
    ["x\t@SUM(A1)", "x\t'@SUM(A1)"],
    ["x;  ＝1+1", "x;'  ＝1+1"],
    ["=1;=2", "'=1;'=2"],
    ["x,,-1", "x,,'-1"],
    ["\t=2+3", "'\t'=2+3"],
  ])("%j is harmless for readers with another separator", (done, safe) => {
    expect(cellOf(withText({ done }), "done")).toBe(safe);
    expect(cellOf(withText({ done }), "attività", "it")).toBe(safe);
  });

  test("the search for a formula takes linear time in a text of spaces", () => {
    const startedMs = performance.now();
    for (const space of [" ", "\t", ";", ", "]) cellOf(withText({ done: `x${space.repeat(200_000)}y` }), "done");
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });

  test("a formula is harmless in the customer's id", () => {
    const work = worked(tuesday, 31, { customer: "=2+3" });
    const statement = only(invoiced([work], { customers: [{ id: "=2+3", vat: { rate: "22" } }] }));
    expect(cellOf(statement, "customer")).toBe("'=2+3");
    expect(cellOf(statement, "month")).toBe("2026-05");
  });

  test("a text is written once in a cell that several texts share, and not at all if nobody is named", () => {
    const work = ["Carla", "Carla", undefined].map((expert, day) => {
      return worked(`2026-05-1${day + 2}T10:00+02:00`, 31, { ...(expert !== undefined && { expert }) });
    });
    expect(cellOf(only(draftWork(scoped("ticket"), work, terms)), "experts")).toBe("Carla");
  });

  test("a formula is harmless at the head of a cell that several texts share", () => {
    const work = [worked(tuesday, 31, { expert: "=Carla" }), worked("2026-05-13T10:00+02:00", 31, { expert: "=Marco" })];
    expect(cellOf(only(draftWork(scoped("ticket"), work, terms)), "experts")).toBe("'=Carla;' =Marco");
  });
});

describe("the quoting of texts", () => {
  test.each([
    "Restarted, then waited",
    'Said "it works"',
    "Two\r\nlines",
    "Two\nlines",
    'Everything: ",", ";" and\rmore',
    "one; two",
    "e-mail = post",
    "a+b@example.com",
    "'quoted'",
    "",
  ])("%j is quoted only if it must be", (done) => {
    const [headings, line, ...others] = recordsOf(statementCsv(withText({ done })));
    expect(others).toEqual([]);
    expect(line).toHaveLength(headings?.length ?? 0);
    expect(line?.[headings?.indexOf("done") ?? -1]).toBe(done);
    expect(cellOf(withText({ done }), "attività", "it")).toBe(done);
  });

  test.each(["\r", "\n", "\r\n"])("a text with %j is quoted, because some readers end a line there", (end) => {
    expect(statementCsv(withText({ done: `Two${end}lines` }))).toContain(`,"Two${end}lines",work,,,\r\n`);
  });

  test.each(["one; two", "one, two", "one\ttwo"])(
    "%j is quoted in both languages, because a reader may separate columns there",
    (done) => {
      expect(statementCsv(withText({ done }))).toContain(`,"${done}",work,,,\r\n`);
      expect(statementCsv(withText({ done }), { locale: "it" })).toContain(`;"${done}";work;;;\r\n`);
    },
  );

  test("a text is not quoted without need", () => {
    expect(statementCsv(withText({ done: "one two" }))).not.toContain('"');
    expect(statementCsv(withText({ done: "one two" }), { locale: "it" })).not.toContain('"');
  });
});

test("numbers have no apostrophe, the negative ones of a correction included", () => {
  const statement = withText({});
  const corrected = { ...statement, lines: statement.lines.map((line) => ({ ...line, net: "-80.00" })) };
  expect(cellOf(corrected, "net")).toBe("-80.00");
  expect(cellOf(corrected, "imponibile", "it")).toBe("-80,00");
  expect(cellOf(corrected, "line")).toBe("1");
});

test("a CSV statement has quantity, unit price and description of items and fees, and no time", () => {
  const items = [{ description: "Kilometres", quantity: "42.5", unitPrice: "0.45" }];
  const work = worked("2026-05-12T10:00+02:00", 30, { items });
  const [statement] = draftInvoices(acoPolicy, [work], { ...terms, agreements: [monthlyFee] }).statements;
  expect(statementCsv(present(statement), { locale: "it" }).split("\r\n").slice(2)).toEqual([
    `C1;2026-05;2;2026-000123;${work.id};2026-05-12;;;;;;;;;19,13;EUR;22;;;item;Kilometres;42,5;0,45`,
    "C1;2026-05;3;;;2026-05-01;;;;;;;;;50,00;EUR;22;;;fee;Fee;1;50",
    "",
  ]);
});

const csvWith = (done: string, locale: Locale): string =>
  statementCsv(only(invoiced([worked("2026-05-12T10:00+02:00", 31, { done, expert: done })])), { locale });

describe("no reader of a CSV statement finds a cell that begins with a formula", () => {
  test.each([
    "x\n=2+3;y",
    "\0=1+1",
    "x;\0=1+1",
    'x";"=1',
    'a,"=2"',
    "a|@SUM(A1)",
    "\t\t=1",
    'x\r"\n-1',
    "a;\u200b=1",
    "x\u2028=1",
    '"=1"',
  ])("a text of %j is harmless to every reader, in both languages", (done) => {
    for (const locale of ["en", "it"] as const) expect(formulasIn(csvWith(done, locale))).toEqual([]);
  });

  const pieces = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "＝",
    "x",
    "1",
    '"',
    "'",
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\0",
    " ",
    "\u200b",
    "\ufeff",
    "\u0085",
  );
  law(
    "texts of separators, quotes, line breaks, invisible characters and signs are harmless to every reader",
    200,
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), fc.constantFrom<Locale>("en", "it"), (parts, locale) => {
      expect(formulasIn(csvWith(parts.join(""), locale))).toEqual([]);
    }),
  );
});
