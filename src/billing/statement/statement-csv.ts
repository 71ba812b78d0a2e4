import { parseWith } from "../../problem/schema.js";
import { localeOf, secondMs, type Locale } from "../../time/internal.js";
import { amountIn } from "../amount-in.js";
import { statementSchema } from "./schema.js";
import type { Statement, StatementLine } from "./statement.js";

/** A text that a spreadsheet must not take for a formula, or a number that it is to count with. */
type Cell = { readonly kind: "text"; readonly text: string } | { readonly kind: "number"; readonly text: string };

const separators: Readonly<Record<Locale, string>> = { en: ",", it: ";" };

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
  const read = parseWith(statementSchema, statement, ["statement"]);
  const rows = [
    columns.map((column) => text(column[locale])),
    ...read.lines.map((line) => columns.map(({ cellOf }) => cellOf(line, read))),
  ];
  return rows.map((cells) => `${cells.map((cell) => cellText(locale, cell)).join(separators[locale])}\r\n`).join("");
}

/** What stands over a column, and what in it. */
interface Column extends Readonly<Record<Locale, string>> {
  readonly cellOf: (line: StatementLine, statement: Statement) => Cell;
}

const columns: readonly Column[] = [
  { en: "customer", it: "cliente", cellOf: (_, { customer }) => text(customer.id) },
  { en: "month", it: "mese", cellOf: (_, { month }) => text(month) },
  { en: "line", it: "riga", cellOf: (line) => number(line.number) },
  { en: "ticket", it: "ticket", cellOf: ({ ticketNumber }) => text(ticketNumber) },
  { en: "interventions", it: "interventi", cellOf: ({ interventions }) => listed(interventions.map(({ id }) => id)) },
  { en: "date", it: "data", cellOf: ({ date }) => text(date) },
  { en: "mode", it: "modalità", cellOf: ({ mode }) => text(mode) },
  { en: "causes", it: "cause", cellOf: ({ coverage }) => listed(coverage.causes) },
  { en: "experts", it: "esperti", cellOf: ({ interventions }) => listed(interventions.map(({ expert }) => expert)) },
  { en: "elapsed seconds", it: "secondi effettivi", cellOf: ({ elapsedMs }) => number(elapsedMs / secondMs) },
  { en: "billed minutes", it: "minuti fatturabili", cellOf: ({ billableMinutes }) => number(billableMinutes) },
  { en: "coverage", it: "copertura", cellOf: ({ coverage }) => text(coverage.kind) },
  { en: "charged minutes", it: "minuti addebitati", cellOf: ({ chargeableMinutes }) => number(chargeableMinutes) },
  { en: "price per hour", it: "prezzo orario", cellOf: ({ pricePerHour = "" }) => number(pricePerHour) },
  { en: "net", it: "imponibile", cellOf: ({ net }) => number(net) },
  { en: "currency", it: "valuta", cellOf: ({ currency }) => text(currency) },
  { en: "VAT rate", it: "aliquota IVA", cellOf: ({ vat }) => number(vat.rate) },
  { en: "exemption", it: "esenzione", cellOf: ({ vat }) => text(vat.exemption ?? "") },
  { en: "done", it: "attività", cellOf: ({ interventions }) => listed(interventions.map(({ done }) => done)) },
];

function listed(values: readonly (string | undefined)[]): Cell {
  return text([...new Set(values.filter((value) => value !== undefined))].join("; "));
}

function text(value: string): Cell {
  return { kind: "text", text: value };
}

function number(value: string | number): Cell {
  return { kind: "number", text: String(value) };
}

/** What spreadsheets take for the beginning of a formula, spaces before it included (CWE-1236). */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/;
/** Where a reader with another separator would find one. */
const formulasWithin = /([,;\t])([^\S\t]*[=+\-@＝＋－＠])/g;

function cellText(locale: Locale, cell: Cell): string {
  if (cell.kind === "number") return amountIn(locale, cell.text);
  const within = cell.text.replace(formulasWithin, "$1'$2");
  const safe = formula.test(within) ? `'${within}` : within;
  return /[,;\t"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
