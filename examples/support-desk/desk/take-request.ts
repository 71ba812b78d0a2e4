import {
  decide,
  formatTicketNumber,
  localDateAt,
  replay,
  safeParseRequest,
  type Problem,
  type SupportRequest,
  type Ticket,
} from "trouble-ticket";
import { eventsOf, registeredBy } from "../store/event-log.js";
import { nextSequence } from "../store/next-sequence.js";
import type { Statements } from "../store/store.js";
import type { Desk } from "./desk.js";
import { firstPriority, usualPriority } from "./desk-policy.js";
import { storeEvents } from "./store-events.js";
import { untilFirst } from "./until-first.js";

/** A customer that the desk does not have; who asks is not told which it has. */
interface NotOurCustomer {
  readonly code: "unknown_customer";
  readonly path: readonly ["customer"];
  readonly customer: string;
}

/** What became of a request: its ticket, and whether it was there already; or all that is wrong with the request. */
export type Taken =
  | { readonly ok: true; readonly ticket: Ticket; readonly isNew: boolean }
  | { readonly ok: false; readonly problems: readonly (Problem | NotOurCustomer)[] };

const intake = { kind: "system" as const, name: "request intake" };

/** Registers a request under the next number of the year. The same `commandId` again gives the ticket that it has. */
export async function takeRequest(desk: Desk, data: unknown, commandId: string): Promise<Taken> {
  const reading = safeParseRequest(desk.policy, data);
  if (!reading.ok) return reading;
  const { request } = reading;
  if (!desk.terms.customers.some(({ id }) => id === request.customer)) {
    return { ok: false, problems: [{ code: "unknown_customer", path: ["customer"], customer: request.customer }] };
  }
  return untilFirst(() => desk.store.transaction((transaction) => register(desk, transaction, request, commandId)));
}

async function register(desk: Desk, transaction: Statements, request: SupportRequest, commandId: string): Promise<Taken> {
  const numbered = await registeredBy(transaction, commandId);
  const known = numbered === undefined ? undefined : replay(await eventsOf(transaction, numbered));
  if (known !== undefined) return { ok: true, ticket: known, isNew: false };

  const now = desk.clock();
  const year = Number(localDateAt(desk.policy.calendar, now).slice(0, 4));
  const sequence = await nextSequence(transaction, year);
  const decision = decide(desk.policy, undefined, {
    type: "register",
    id: commandId,
    at: now,
    now,
    actor: intake,
    number: formatTicketNumber(desk.policy, { year, sequence }),
    priority: firstPriority[request.report.kind] ?? usualPriority,
    receivedAt: now,
    request,
  });
  if (!decision.ok) throw new Error(`a sound request was refused: ${decision.refusal.code}`);
  return { ok: true, ticket: await storeEvents(desk, transaction, [], decision.events), isNew: true };
}
