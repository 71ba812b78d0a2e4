import type { LocalDate } from "../../time/internal.js";
import { exact, type Exact } from "../amount.js";
import { sortedBy } from "../lists.js";
import type { Agreement, Payer } from "../terms.js";
import { payableByPack } from "./prepaid-pack.js";

/** The work that agreements are asked to pay. */
export interface CoveredWork {
  /** Absent if the work counts as a separate ticket. */
  readonly ticketNumber: string | undefined;
  readonly cause: string;
  readonly mode: string;
  readonly date: LocalDate;
}

/** Whether an agreement pays for work. */
export function isPayer(agreement: Agreement): agreement is Payer {
  return agreement.kind !== "fee";
}

/**
 * The order in which a customer's agreements are asked: lump sums first, for they are not used up; then the packs, the one that
 * ends first before the others.
 */
export function inOrderOfUse<Each extends Payer>(agreements: readonly Each[]): readonly Each[] {
  const place = ({ kind, to, from, id }: Payer): string => [kind === "lumpSum" ? 0 : 1, to ?? "9999", from, id].join("\n");
  return sortedBy(agreements, place);
}

/** Whether an agreement pays for work of a cause and a mode. */
export function covers({ causes, modes }: Payer, cause: string, mode: string): boolean {
  return causes?.includes(cause) !== false && modes?.includes(mode) !== false;
}

/** Why an agreement does not pay for some work, if it does not. */
export function refusalOf(
  { from, to, causes, modes }: Payer,
  { date, cause, mode }: CoveredWork,
): "notYetInForce" | "ended" | "otherCause" | "otherMode" | undefined {
  if (date < from) return "notYetInForce";
  if (to !== undefined && to !== null && date > to) return "ended";
  if (causes?.includes(cause) === false) return "otherCause";
  return modes?.includes(mode) === false ? "otherMode" : undefined;
}

/** The most billed minutes that an agreement may still pay. */
export function payableMinutes(payer: Payer, minutesLeft: Exact | undefined, incidentsLeft: number | undefined): number {
  switch (payer.kind) {
    case "lumpSum":
      return Infinity;
    case "incidentPack":
      return (incidentsLeft ?? 0) > 0 ? Infinity : 0;
    case "prepaidPack":
      return payableByPack(payer, minutesLeft ?? exact("0"));
  }
}
