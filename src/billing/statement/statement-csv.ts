import { readBy } from "../../error/schema.js";
import { localeOf, secondMs, type Locale } from "../../time/index.js";
import { amountIn } from "../amount-in.js";
import { statementSchema } from "../schema.js";
import type { Statement, StatementLine } from "./statement.js";

/** A text that a spreadsheet must not take for a formula, or a number that it is to count with. */
type Cell = { readonly kind: "text"; readonly text: string } | { readonly kind: "number"; readonly text: string };

const separators: Readonly<Record<Locale, string>> = { en: ",", it: ";" };

const headings: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    ...[
      "customer",
      "month",
      "line",
      "ticket",
      "interventions",
      "date",
      "mode",
      "causes",
      "experts",
      "elapsed seconds",
      "billed minutes",
    ],
    ...["coverage", "charged minutes", "price per hour", "net", "currency", "VAT rate", "exemption", "done"],
  ],
  it: [
    ...[
      "cliente",
      "mese",
      "riga",
      "ticket",
      "interventi",
      "data",
      "modalità",
      "cause",
      "esperti",
      "secondi effettivi",
      "minuti fatturabili",
    ],
    ...["copertura", "minuti addebitati", "prezzo orario", "imponibile", "valuta", "aliquota IVA", "esenzione", "attività"],
  ],
};

/**
 * A statement's lines as CSV that spreadsheets open, a heading first, by RFC 4180; English where no locale is given.
 *
 * In Italian the columns are parted by semicolons and decimals by commas, as Italian spreadsheets expect. What a spreadsheet
 * would run as a formula, at the beginning of a text or after a separator in it, has an apostrophe before it; numbers are left
 * as they are. Real time is in seconds, rounded time in minutes. Excel reads the accents of a file right where a byte-order mark
 * stands in front of it: write `"\uFEFF" + csv`.
 *
 * @throws SupportError `unknown_locale`, and what is wrong with a statement that this library did not make
 * @example
 * const terms = {
 *   customers: [{ id: "C1", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice", done: "=2+3" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const [statement] = draftInvoices(acoPolicy, [{ id: "i1", ...work, ...times }], terms).statements;
 * statement && statementCsv(statement).split("\r\n")[1]
 * // => "C1,2026-05,1,2026-000123,i1,2026-05-12,online,technicalAdvice,,1860,60,chargeable,60,80.00,80.00,EUR,22,,'=2+3"
 */
export function statementCsv(statement: Statement, options?: { readonly locale?: Locale }): string {
  const locale = localeOf(options);
  const { customer, month, lines } = readBy(statementSchema, statement, ["statement"]);
  const head = [text(customer.id), text(month)];
  const rows = [headings[locale].map(text), ...lines.map((line) => [...head, ...cellsOf(locale, line)])];
  return rows.map((cells) => `${cells.map(cellText).join(separators[locale])}\r\n`).join("");
}

function cellsOf(locale: Locale, line: StatementLine): readonly Cell[] {
  const { interventions, coverage, vat } = line;
  const listed = (values: readonly (string | undefined)[]): Cell => {
    return text([...new Set(values.filter((value) => value !== undefined))].join("; "));
  };
  return [
    number(locale, line.number),
    text(line.ticketNumber),
    listed(interventions.map(({ id }) => id)),
    text(line.date),
    text(line.mode),
    listed(coverage.causes),
    listed(interventions.map(({ expert }) => expert)),
    number(locale, line.elapsedMs / secondMs),
    number(locale, line.billableMinutes),
    text(coverage.kind),
    number(locale, line.chargeableMinutes),
    number(locale, line.pricePerHour ?? ""),
    number(locale, line.net),
    text(line.currency),
    number(locale, vat.rate),
    text(vat.exemption ?? ""),
    listed(interventions.map(({ done }) => done)),
  ];
}

function text(value: string): Cell {
  return { kind: "text", text: value };
}

function number(locale: Locale, value: string | number): Cell {
  return { kind: "number", text: amountIn(locale, String(value)) };
}

/** What spreadsheets take for the beginning of a formula, spaces before it included (CWE-1236). */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/;
/** Where a reader with another separator would find one. */
const formulasWithin = /([,;\t])([^\S\t]*[=+\-@＝＋－＠])/g;

function cellText(cell: Cell): string {
  if (cell.kind === "number") return cell.text;
  const within = cell.text.replace(formulasWithin, "$1'$2");
  const safe = formula.test(within) ? `'${within}` : within;
  return /[,;\t"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
