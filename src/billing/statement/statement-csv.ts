import { parseWith } from "../../problem/schema.js";
import { localeOf, secondMs, type Locale, type LocaleOptions } from "../../time/internal.js";
import { amountIn } from "../amount.js";
import { exemptionText } from "../money/vat.js";
import { statementSchema } from "./schema.js";
import type { Statement, StatementIntervention, StatementLine } from "./statement.js";

/** Text that no spreadsheet may take for a formula, or a number to calculate with. */
type Cell = { readonly kind: "text"; readonly text: string } | { readonly kind: "number"; readonly text: string };

const separators: Readonly<Record<Locale, string>> = { en: ",", it: ";" };

/**
 * A statement's lines as CSV that spreadsheets open, a heading first, by RFC 4180. Defaults to English.
 *
 * In Italian columns are separated by semicolons and decimals by commas, as Italian spreadsheets expect. What a spreadsheet would
 * run as a formula has an apostrophe before its sign, also inside a text after a separator, a quote or a line break: no reader of
 * comma, semicolon, tab or bar files finds a cell that begins with a formula, with or without quotes. Numbers stay as they are.
 * Real time is in seconds, rounded time in minutes. Excel reads accents correctly if the file begins with a byte-order mark:
 * write `"\uFEFF" + csv`.
 *
 * @throws SupportError `unknown_locale`, and problems of a statement that this library did not make
 * @example
 * const terms = {
 *   customers: [{ id: "C1", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice", done: "=2+3" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const [statement] = draftInvoices(acoPolicy, [{ id: "i1", ...work, ...times }], terms).statements;
 * statement && statementCsv(statement).split("\r\n")[1]
 * // => "C1,2026-05,1,2026-000123,i1,2026-05-12,online,technicalAdvice,,1860,60,chargeable,60,80.00,80.00,EUR,22,,'=2+3,work,,,"
 */
export function statementCsv(statement: Statement, options?: LocaleOptions | null): string {
  const locale = localeOf(options);
  const read = parseWith(statementSchema, statement, ["statement"]);
  const rows = [
    columns.map((column) => text(column[locale])),
    ...read.lines.map((line) => columns.map(({ cellOf }) => cellOf(line, read))),
  ];
  return rows.map((cells) => `${cells.map((cell) => cellText(locale, cell)).join(separators[locale])}\r\n`).join("");
}

/** The heading of a column and its cells. */
interface Column extends Readonly<Record<Locale, string>> {
  readonly cellOf: (line: StatementLine, statement: Statement) => Cell;
}

const columns: readonly Column[] = [
  { en: "customer", it: "cliente", cellOf: (_, { customer }) => text(customer.id) },
  { en: "month", it: "mese", cellOf: (_, { month }) => text(month) },
  { en: "line", it: "riga", cellOf: (line) => number(line.number) },
  { en: "ticket", it: "ticket", cellOf: (line) => text(line.kind === "fee" ? "" : line.ticketNumber) },
  { en: "interventions", it: "interventi", cellOf: (line) => listed(interventionIds(line)) },
  { en: "date", it: "data", cellOf: ({ date }) => text(date) },
  { en: "mode", it: "modalità", cellOf: (line) => text(line.kind === "work" ? line.mode : "") },
  { en: "causes", it: "cause", cellOf: (line) => listed(line.kind === "work" ? line.coverage.causes : []) },
  { en: "experts", it: "esperti", cellOf: (line) => listed(ofWork(line, ({ expert }) => expert)) },
  { en: "elapsed seconds", it: "secondi effettivi", cellOf: (line) => ofTime(line, "elapsedMs", secondMs) },
  { en: "billed minutes", it: "minuti fatturabili", cellOf: (line) => ofTime(line, "billableMinutes") },
  { en: "coverage", it: "copertura", cellOf: (line) => text(line.kind === "work" ? line.coverage.kind : "") },
  { en: "charged minutes", it: "minuti addebitati", cellOf: (line) => ofTime(line, "chargeableMinutes") },
  { en: "price per hour", it: "prezzo orario", cellOf: (line) => number((line.kind === "work" && line.pricePerHour) || "") },
  { en: "net", it: "imponibile", cellOf: ({ net }) => number(net) },
  { en: "currency", it: "valuta", cellOf: ({ currency }) => text(currency) },
  { en: "VAT rate", it: "aliquota IVA", cellOf: ({ vat }) => number(vat.rate) },
  { en: "exemption", it: "esenzione", cellOf: ({ vat }) => text(exemptionText(vat.exemption)) },
  { en: "done", it: "attività", cellOf: (line) => listed(ofWork(line, ({ done }) => done)) },
  { en: "kind", it: "tipo", cellOf: ({ kind }) => text(kind) },
  { en: "description", it: "descrizione", cellOf: (line) => text(line.kind === "work" ? "" : line.description) },
  { en: "quantity", it: "quantità", cellOf: (line) => ofPart(line, "quantity") },
  { en: "unit price", it: "prezzo unitario", cellOf: (line) => ofPart(line, "unitPrice") },
];

function interventionIds(line: StatementLine): readonly string[] {
  if (line.kind === "item") return [line.intervention];
  return ofWork(line, ({ id }) => id).flatMap((id) => id ?? []);
}

function ofWork(
  line: StatementLine,
  valueOf: (intervention: StatementIntervention) => string | undefined,
): readonly (string | undefined)[] {
  return line.kind === "work" ? line.interventions.map(valueOf) : [];
}

function ofTime(line: StatementLine, field: "elapsedMs" | "billableMinutes" | "chargeableMinutes", unit = 1): Cell {
  return number(line.kind === "work" ? line[field] / unit : "");
}

/** Quantity and unit price of items and fees; work has several parts. */
function ofPart({ kind, parts: [part] }: StatementLine, field: "quantity" | "unitPrice"): Cell {
  return number(kind === "work" || part === undefined ? "" : part[field]);
}

function listed(values: readonly (string | undefined)[]): Cell {
  return text([...new Set(values.filter((value) => value !== undefined))].join("; "));
}

function text(value: string): Cell {
  return { kind: "text", text: value };
}

function number(value: string | number): Cell {
  return { kind: "number", text: String(value) };
}

/** The signs with which spreadsheets begin a formula (CWE-1236), full-width and small forms included. */
const sign = /^[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF1D\uFF0B\uFF0D\uFF20]$/;
/** After these some reader begins a cell, or drops them from the beginning of one. */
const boundary = /^[,;|"\p{Cc}\u2028\u2029]$/u;
/** Blanks and invisible characters that spreadsheets drop before a sign. */
const dropped = /^[\s\p{Cf}]$/u;
/** A tab or line break at the beginning is dangerous in some spreadsheets. */
const leadingControl = /^[\t\r\n]/;

function cellText(locale: Locale, cell: Cell): string {
  if (cell.kind === "number") return amountIn(locale, cell.text);
  const guarded = withoutFormulas(cell.text);
  const safe = leadingControl.test(guarded) ? `'${guarded}` : guarded;
  return /[,;\t|"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Puts an apostrophe at the beginning of every cell that some reader finds and a spreadsheet would run. */
function withoutFormulas(value: string): string {
  let safe = "";
  let cell = "";
  let isBlank = true;
  for (const character of value) {
    if (isBlank && sign.test(character)) cell = `'${cell}`;
    cell += character;
    if (boundary.test(character)) {
      safe += cell;
      cell = "";
      isBlank = true;
    } else isBlank &&= dropped.test(character);
  }
  return safe + cell;
}
