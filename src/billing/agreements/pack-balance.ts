import { numberOf } from "../amount.js";
import type { Agreement, Payer } from "../terms.js";
import type { AgreementBook } from "./agreement-book.js";
import { inOrderOfUse, isPayer } from "./payers.js";

/** What is left of a pack when the last month invoiced is over. Later months take off what is invoiced of them. */
export type PackBalance = {
  /** Id of the agreement. */
  readonly agreement: string;
  readonly customer: string;
} & (
  | { readonly minutes: number; readonly usedMinutes: number; readonly remainingMinutes: number }
  | {
      readonly incidents: number;
      readonly usedIncidents: number;
      readonly remainingIncidents: number;
      /** The tickets that have their incident: pass them on with `usedIncidents`. */
      readonly tickets: readonly string[];
    }
);

/** What is left of the packs, the one that ends first before the others. */
export function packBalances(agreements: readonly Agreement[], book: AgreementBook): readonly PackBalance[] {
  const positions = new Map<string, number>();
  for (const customer of new Set(agreements.map((agreement) => agreement.customer))) {
    for (const [position, { id }] of book(customer).agreements.entries()) positions.set(id, position);
  }
  return inOrderOfUse(agreements.filter(isPayer)).flatMap((agreement) =>
    balanceOf(agreement, book, positions.get(agreement.id) ?? 0),
  );
}

function balanceOf(agreement: Payer, book: AgreementBook, position: number): readonly PackBalance[] {
  const { id, customer } = agreement;
  const own = book(customer);
  switch (agreement.kind) {
    case "lumpSum":
      return [];
    case "prepaidPack": {
      const { minutes } = agreement;
      const left = own.minutesLeft.get(position);
      if (left === undefined) return [];
      const [usedMinutes, remainingMinutes] = [numberOf(left.negated().plus(minutes)), numberOf(left)];
      return [{ agreement: id, customer, minutes, usedMinutes, remainingMinutes }];
    }
    case "incidentPack": {
      const { incidents } = agreement;
      const remainingIncidents = own.incidentsLeft.get(position) ?? 0;
      const tickets = [...(own.ticketsByPack.get(position) ?? [])];
      return [{ agreement: id, customer, incidents, usedIncidents: incidents - remainingIncidents, remainingIncidents, tickets }];
    }
  }
}
