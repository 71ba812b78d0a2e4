import { toDayNumber } from "../../time/internal.js";
import { exact, numberOf, type Exact } from "../amount.js";
import { groupedBy } from "../lists.js";
import type { Agreement, Payer } from "../terms.js";
import { payerSets, payerTree, type PayerTree } from "./payer-search.js";
import { covers, inOrderOfUse, isPayer, openingMinutes, payableMinutes, type CoveredWork } from "./payers.js";

/** A customer's agreements in the order of their use, and what is left of them. It changes as packs are used. */
export interface CustomerAgreements {
  readonly agreements: readonly Payer[];
  /** The ids of the agreements that let the call-out fee be charged. */
  readonly feeCharging: ReadonlySet<string>;
  /** What is left of prepaid packs, in minutes, by position. */
  readonly minutesLeft: Map<number, Exact>;
  /** What is left of incident packs, by position. */
  readonly incidentsLeft: Map<number, number>;
  /** The tickets that have their incident, by position of the pack. */
  readonly ticketsByPack: ReadonlyMap<number, ReadonlySet<string>>;
  /** The position of the first agreement, from `start` on, that can pay the next block; -1 if there is none. */
  readonly next: (start: number, work: CoveredWork, blockMinutes: number) => number;
  readonly setMinutesLeft: (position: number, minutes: Exact) => void;
  /** Whether the ticket of some work has its incident from a pack. */
  readonly hasIncident: (position: number, work: CoveredWork) => boolean;
  readonly takeIncident: (position: number, work: CoveredWork) => void;
  /** Equal for work that the same agreements pay for. */
  readonly payersKey: (work: CoveredWork) => string;
}

/** The agreements of a customer by id; the same object for each call, since packs are used up. */
export type AgreementBook = (customer: string) => CustomerAgreements;

/** The agreements of all customers, each customer's put in order on first use. */
export function agreementBook(agreements: readonly Agreement[]): AgreementBook {
  const byCustomer = groupedBy(agreements.filter(isPayer), ({ customer }) => customer);
  const known = new Map<string, CustomerAgreements>();
  return (customer) => {
    const own = known.get(customer) ?? customerAgreements(inOrderOfUse(byCustomer.get(customer) ?? []));
    known.set(customer, own);
    return own;
  };
}

function customerAgreements(agreements: readonly Payer[]): CustomerAgreements {
  const minutesLeft = new Map<number, Exact>();
  const incidentsLeft = new Map<number, number>();
  const packsByTicket = new Map<string, Set<number>>();
  const ticketsByPack = new Map<number, Set<string>>();
  const give = (ticket: string, position: number): void => {
    ticketsByPack.set(position, (ticketsByPack.get(position) ?? new Set()).add(ticket));
    packsByTicket.set(ticket, (packsByTicket.get(ticket) ?? new Set()).add(position));
  };
  for (const [position, agreement] of agreements.entries()) {
    if (agreement.kind === "prepaidPack") minutesLeft.set(position, openingMinutes(agreement));
    if (agreement.kind === "incidentPack") {
      incidentsLeft.set(position, agreement.incidents - (agreement.usedIncidents ?? 0));
      for (const ticket of agreement.tickets ?? []) give(ticket, position);
    }
  }
  const trees = new Map<string, PayerTree>();
  const payableLeft = (payer: Payer, position: number): number =>
    payableMinutes(payer, minutesLeft.get(position), incidentsLeft.get(position));
  const treeOf = ({ cause, mode }: CoveredWork): PayerTree => {
    const key = JSON.stringify([cause, mode]);
    const asked = (): readonly (Payer | undefined)[] => agreements.map((each) => (covers(each, cause, mode) ? each : undefined));
    const tree = trees.get(key) ?? payerTree(asked(), agreements.map(payableLeft));
    trees.set(key, tree);
    return tree;
  };
  const update = (position: number): void => {
    const agreement = agreements[position];
    if (agreement !== undefined) for (const tree of trees.values()) tree.setLeft(position, payableLeft(agreement, position));
  };
  /** The positions of the incident packs that have an incident for the ticket of some work and pay for the work. */
  const held = (work: CoveredWork): readonly number[] =>
    [...(packsByTicket.get(work.ticketNumber ?? "") ?? [])]
      .filter((position) => {
        const payer = agreements[position];
        return payer !== undefined && covers(payer, work.cause, work.mode) && work.date >= payer.from;
      })
      .sort((a, b) => a - b);
  const sets = payerSets(agreements);
  const feeCharging = new Set(agreements.filter(({ callOutFee }) => callOutFee === "charged").map(({ id }) => id));
  return {
    ...{ agreements, feeCharging, minutesLeft, incidentsLeft, ticketsByPack },
    next: (start, work, blockMinutes) => {
      if (agreements.length === 0) return -1;
      const kept = held(work);
      const needsNoIncident = (position: number): boolean =>
        kept.length > 0 && agreements[position]?.kind === "incidentPack" && !kept.includes(position);
      const search = (from: number): number => treeOf(work).next(from, toDayNumber(work.date), blockMinutes);
      let found = search(start);
      while (needsNoIncident(found)) found = search(found + 1);
      const [ofTicket = -1] = kept;
      return ofTicket >= 0 && (found < 0 || ofTicket < found) ? ofTicket : found;
    },
    hasIncident: (position, { ticketNumber }) =>
      ticketNumber !== undefined && ticketsByPack.get(position)?.has(ticketNumber) === true,
    setMinutesLeft: (position, minutes) => {
      minutesLeft.set(position, minutes);
      update(position);
    },
    takeIncident: (position, { ticketNumber }) => {
      incidentsLeft.set(position, (incidentsLeft.get(position) ?? 0) - 1);
      if (ticketNumber !== undefined) give(ticketNumber, position);
      update(position);
    },
    payersKey: (work) => {
      if (agreements.length === 0) return "";
      // The tickets of an incident pack keep it after its end.
      return [sets(work.cause, work.mode, work.date), ...held(work)].join();
    },
  };
}

/** What is left of a pack when the last month invoiced is over. Later months take off what is invoiced of them. */
export type PackBalance = {
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
  const payers = agreements.filter(isPayer);
  const balances = new Map<string, PackBalance | undefined>();
  for (const customer of new Set(payers.map((payer) => payer.customer))) {
    const own = book(customer);
    for (const [position, payer] of own.agreements.entries()) balances.set(payer.id, balanceOf(payer, own, position));
  }
  return inOrderOfUse(payers).flatMap(({ id }) => balances.get(id) ?? []);
}

function balanceOf(payer: Payer, own: CustomerAgreements, position: number): PackBalance | undefined {
  const { id: agreement, customer } = payer;
  switch (payer.kind) {
    case "lumpSum":
      return undefined;
    case "prepaidPack": {
      const { minutes } = payer;
      const left = own.minutesLeft.get(position) ?? exact("0");
      return {
        agreement,
        customer,
        minutes,
        usedMinutes: numberOf(left.negated().plus(minutes)),
        remainingMinutes: numberOf(left),
      };
    }
    case "incidentPack": {
      const { incidents } = payer;
      const remainingIncidents = own.incidentsLeft.get(position) ?? 0;
      const tickets = [...(own.ticketsByPack.get(position) ?? [])];
      return { agreement, customer, incidents, usedIncidents: incidents - remainingIncidents, remainingIncidents, tickets };
    }
  }
}
