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
import { isReused, keyReused, rememberKey, type CommandKey, type KeyReused } from "./command-key.js";
import type { Desk } from "./desk.js";
import { deskTime, latestOf } from "./desk-time.js";
import { firstPriority, usualPriority } from "./desk-policy.js";
import { storeEvents } from "./store-events.js";
import { untilFirst } from "./until-first.js";

/** A customer that the desk does not have. The problem does not list those that it has. */
interface NotOurCustomer {
  readonly code: "unknown_customer";
  readonly path: readonly ["customer"];
  readonly customer: string;
  readonly message: string;
}

/** The ticket of a request, the desk's time for it, and whether it is new; or every problem of the request. */
export type Taken =
  | { readonly ok: true; readonly ticket: Ticket; readonly now: Date; readonly isNew: boolean }
  | { readonly ok: false; readonly problems: readonly (Problem | NotOurCustomer | KeyReused)[] };

const intake = { kind: "system" as const, name: "request intake" };

/**
 * Registers a request under the next number of the year. The same key with the same body again gives the same ticket; with
 * another body it is refused.
 */
export async function takeRequest(desk: Desk, data: unknown, key: CommandKey): Promise<Taken> {
  const reading = safeParseRequest(desk.policy, data);
  if (!reading.ok) return reading;
  const request = reading.value;
  const { customer } = request;
  if (!desk.terms.customers.some(({ id }) => id === customer)) {
    const message = `customer: ${JSON.stringify(customer)} is not a customer of this desk`;
    return { ok: false, problems: [{ code: "unknown_customer", path: ["customer"], customer, message }] };
  }
  return untilFirst(() => desk.store.transaction((transaction) => register(desk, transaction, request, key)));
}

async function register(desk: Desk, transaction: Statements, request: SupportRequest, key: CommandKey): Promise<Taken> {
  if (await isReused(transaction, key)) return { ok: false, problems: [keyReused] };
  const numbered = await registeredBy(transaction, key.id);
  const history = numbered === undefined ? [] : await eventsOf(transaction, numbered);
  const known = replay(history);
  if (known !== undefined) return { ok: true, ticket: known, now: deskTime(desk, latestOf(history)), isNew: false };

  const now = desk.clock();
  const year = Number(localDateAt(desk.policy.calendar, now).slice(0, 4));
  const sequence = await nextSequence(transaction, year);
  const decision = decide(desk.policy, undefined, {
    type: "register",
    id: key.id,
    at: now,
    now,
    actor: intake,
    number: formatTicketNumber(desk.policy, { year, sequence }),
    priority: firstPriority[request.report.kind] ?? usualPriority,
    receivedAt: now,
    request,
  });
  if (!decision.ok) throw new Error(`a valid request was refused: ${decision.refusal.code}`);
  await rememberKey(transaction, key);
  return {
    ok: true,
    ticket: await storeEvents(desk, transaction, { history: [], events: decision.events, now }),
    now,
    isNew: true,
  };
}
