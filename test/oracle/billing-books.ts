import type { BillableIntervention, InvoiceTerms } from "../../src/index.js";
import { decimalsOf } from "./billing-currencies.js";
import { inOrderOfPay, isUnderWarranty, payBlocks, payersOf, visitsLeft, type Paid } from "./billing-cover.js";
import { fractionOf, partsOf, plus, roundedText, zero } from "./billing-fractions.js";
import { totalsOf, type BookTotals, type TaxedAmount } from "./billing-totals.js";
import { entriesOf, heldBecause, inOrder, monthEnd, type BookPolicy, type Entry } from "./billing-work.js";

interface BookLine {
  readonly entries: readonly [Entry, ...Entry[]];
  readonly elapsedMs: number;
  readonly blocks: number;
  readonly billableMinutes: number;
  readonly chargeableMinutes: number;
  readonly coverage: string;
  readonly paid: Paid;
  readonly currency: string;
  readonly hour: string | undefined;
  readonly net: string;
}

interface BookStatement {
  readonly customer: string;
  readonly currency: string;
  readonly month: string;
  readonly invoiceBy: string;
  readonly lines: readonly BookLine[];
  readonly totals: BookTotals;
  /** The numbers of the lines for which something is due. */
  readonly dueLines: readonly number[];
  readonly dueTotals: BookTotals;
}

/** The books of some interventions, kept by hand. */
export interface Books {
  /** Interventions that cannot be priced, and why: with any of them there are no books. */
  readonly unpriced: readonly { readonly position: number; readonly code: string }[];
  readonly statements: readonly BookStatement[];
  readonly heldBack: readonly { readonly item: BillableIntervention<number>; readonly code: string }[];
  readonly packsLeft: ReadonlyMap<string, number>;
}

/** Keeps the books of all months, one intervention after the other, and every sum in fractions of whole numbers. */
export function billingBooks(policy: BookPolicy, items: readonly BillableIntervention<number>[], terms: InvoiceTerms): Books {
  const entries = entriesOf(policy, items, terms);
  const held = entries.flatMap((entry) => {
    const code = heldBecause(entry, entries);
    return code === undefined ? [] : [{ entry, code }];
  });
  const isHeld = (entry: Entry): boolean => held.some((one) => one.entry === entry && one.code !== "intervention_invoiced");
  const packsLeft = new Map(
    (terms.agreements ?? []).flatMap((agreement) =>
      agreement.kind === "prepaidPack" ? [[agreement.id, agreement.minutes - (agreement.usedMinutes ?? 0)] as const] : [],
    ),
  );
  const left = new Map(packsLeft);
  const unpriced: { position: number; code: string }[] = [];
  const lines: BookLine[] = [];
  for (const lot of lotsOf(
    policy,
    inOrderOfPay(entries).filter((entry) => !isHeld(entry)),
    terms,
  )) {
    const line = lineOf(policy, lot, terms, left);
    const [{ position, item }] = lot;
    if (item.invoiced === true) continue;
    if (typeof line === "string") unpriced.push({ position, code: line });
    else lines.push(line);
  }
  for (const id of packsLeft.keys()) packsLeft.set(id, left.get(id) ?? 0);
  return {
    unpriced,
    statements: statementsOf(policy, lines),
    heldBack: held.map(({ entry, code }) => ({ item: entry.item, code })),
    packsLeft,
  };
}

/** Entries that are rounded together: an entry joins the first lot that agrees with it in all fields of the scope. */
function lotsOf(policy: BookPolicy, entries: readonly Entry[], terms: InvoiceTerms): readonly (readonly [Entry, ...Entry[]])[] {
  const lots: [Entry, ...Entry[]][] = [];
  const mark = (entry: Entry): string => {
    const { customer, ticketNumber, mode, invoiced = false } = entry.item;
    const payers = payersOf(policy, entry, terms.agreements).map(({ id }) => id);
    const period = policy.scope === "ticketDay" ? entry.date : entry.month;
    return JSON.stringify({
      customer,
      ticketNumber,
      mode,
      invoiced,
      period,
      payers,
      vat: [entry.vat.rate, entry.vat.exemption],
      price: entry.price,
      free: isUnderWarranty(policy, entry),
    });
  };
  for (const entry of entries) {
    const lot = policy.scope === "intervention" ? undefined : lots.find(([first]) => mark(first) === mark(entry));
    if (lot === undefined) lots.push([entry]);
    else lot.push(entry);
  }
  return lots;
}

function lineOf(
  policy: BookPolicy,
  entries: readonly [Entry, ...Entry[]],
  terms: InvoiceTerms,
  left: Map<string, number>,
): BookLine | string {
  const [entry] = entries;
  const blockMinutes = policy.blockMinutes[entry.item.mode] ?? 0;
  const elapsedMs = entries.reduce((sum, { item }) => sum + (item.endedAt ?? item.startedAt) - item.startedAt, 0);
  let blocks = 0;
  while (blocks * blockMinutes * 60_000 < elapsedMs) blocks++;
  const payers = payersOf(policy, entry, terms.agreements);
  const isFree = isUnderWarranty(policy, entry);
  const paid = payBlocks(payers, left, blocks, blockMinutes);
  const billableMinutes = blocks * blockMinutes;
  const paidMinutes = paid.reduce((sum, [, minutes]) => sum + minutes, 0);
  const chargeableMinutes = isFree ? 0 : billableMinutes - paidMinutes;
  const { price } = entry;
  if ("missing" in price && (chargeableMinutes > 0 || price.currency === undefined)) return price.missing;
  const coverage = isFree ? "warranty" : coverageWord(payers.length, paidMinutes, billableMinutes);
  const fees =
    "missing" in price || chargeableMinutes === 0
      ? zero
      : partsOf(fractionOf(price.fee ?? "0"), visitsLeft(entries, paidMinutes), 1);
  const timed = "missing" in price ? zero : partsOf(fractionOf(price.hour), chargeableMinutes, 60);
  const currency = price.currency ?? "";
  return {
    ...{ entries, elapsedMs, blocks, billableMinutes, chargeableMinutes, coverage, paid, currency },
    hour: "missing" in price ? undefined : price.hour,
    net: roundedText(plus(timed, fees), decimalsOf[currency] ?? NaN),
  };
}

function coverageWord(payers: number, paidMinutes: number, billableMinutes: number): string {
  if (billableMinutes === 0) return payers > 0 ? "agreement" : "chargeable";
  if (paidMinutes === 0) return "chargeable";
  return paidMinutes === billableMinutes ? "agreement" : "split";
}

function statementsOf({ endOfMonthsAfter }: BookPolicy, lines: readonly BookLine[]): readonly BookStatement[] {
  const kinds = new Map<string, BookLine[]>();
  for (const line of lines) {
    const [{ item, month }] = line.entries;
    const kind = JSON.stringify([item.customer, line.currency, month]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  const statements = [...kinds.values()].flatMap((all): readonly BookStatement[] => {
    const [first] = all;
    if (first === undefined) return [];
    const [{ item, month, date }] = first.entries;
    const due = all.filter(({ net }) => /[1-9]/.test(net));
    return [
      {
        customer: item.customer,
        currency: first.currency,
        month,
        invoiceBy: monthEnd(date, endOfMonthsAfter),
        lines: all,
        totals: totalsOf(first.currency, all.map(taxed)),
        dueLines: due.map((line) => all.indexOf(line) + 1),
        dueTotals: totalsOf(first.currency, due.map(taxed)),
      },
    ];
  });
  return statements.sort(
    (a, b) => inOrder(a.customer, b.customer) || inOrder(a.currency, b.currency) || inOrder(a.month, b.month),
  );
}

function taxed({ net, entries: [{ vat }] }: BookLine): TaxedAmount {
  return { net, vat };
}
