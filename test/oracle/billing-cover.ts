import type { InvoiceTerms, LumpSum, PrepaidPack } from "../../src/index.js";
import { inOrder, type BookPolicy, type Entry } from "./billing-work.js";

/** An agreement that the books know. */
export type Agreement = LumpSum | PrepaidPack;

/** The minutes that agreements pay, by their ids. */
export type Paid = readonly (readonly [agreement: string, minutes: number])[];

/** Whether the provider's warranty pays for an entry. */
export function isUnderWarranty({ warrantyCauses }: BookPolicy, { item }: Entry): boolean {
  return warrantyCauses.includes(item.cause ?? "");
}

/** The agreements that can pay for an entry, in the order in which they pay. */
export function payersOf(policy: BookPolicy, entry: Entry, agreements: InvoiceTerms["agreements"]): readonly Agreement[] {
  if (isUnderWarranty(policy, entry)) return [];
  const { date, item } = entry;
  const { mode } = item;
  const cause = item.cause ?? "";
  const lasting = ({ to }: Agreement): string => to ?? "never";
  return (agreements ?? [])
    .filter((agreement) => agreement.kind === "lumpSum" || agreement.kind === "prepaidPack")
    .filter(({ customer, from, to }) => customer === item.customer && from <= date && date <= (to ?? date))
    .filter(({ causes, modes }) => (causes ?? [cause]).includes(cause) && (modes ?? [mode]).includes(mode))
    .sort((a, b) => inOrder(a.kind, b.kind) || inOrder(lasting(a), lasting(b)) || inOrder(a.from, b.from) || inOrder(a.id, b.id));
}

/** Takes blocks from the agreements one by one, until none is left, and returns what packs have left. */
export function payBlocks(payers: readonly Agreement[], left: Map<string, number>, blocks: number, blockMinutes: number): Paid {
  const paid = new Map<string, number>();
  for (let block = 0; block < blocks; block++) {
    const payer = payers.find(({ kind, id }) => kind === "lumpSum" || (left.get(id) ?? 0) >= blockMinutes);
    if (payer === undefined) break;
    paid.set(payer.id, (paid.get(payer.id) ?? 0) + blockMinutes);
    left.set(payer.id, (left.get(payer.id) ?? 0) - blockMinutes);
  }
  return [...paid];
}

/** Entries in the order in which packs pay for them: invoiced entries first, then the rest. */
export function inOrderOfPay(entries: readonly Entry[]): readonly Entry[] {
  const isPaid = ({ item }: Entry): boolean => item.invoiced === true;
  return [true, false].flatMap((paid) => entries.filter((entry) => isPaid(entry) === paid));
}

/** The number of entries with time left to charge, if the paid minutes are taken off one entry after the other. */
export function visitsLeft(entries: readonly Entry[], paidMinutes: number): number {
  let paidMs = paidMinutes * 60_000;
  let visits = 0;
  for (const { item } of entries) {
    const tookMs = (item.endedAt ?? item.startedAt) - item.startedAt;
    const leftMs = tookMs - Math.min(paidMs, tookMs);
    paidMs -= tookMs - leftMs;
    if (leftMs > 0) visits += 1;
  }
  return visits;
}
