import {
  acoPolicy,
  acoPolicySpec,
  decide,
  evolve,
  replay,
  supportPolicy,
  SupportError,
  type TicketPolicy,
  type TicketEvent,
} from "../../src/index.js";
import { commandOf, given, under, type Told } from "./scenario.js";
import * as told from "./told.js";

const registered = told.registered("09:00");
const oneIntervention = [registered, told.started("10:00", "i1"), told.finished("11:00", "i1")];

/** Throws what a command is refused with, as an app might that treats refusals as errors. */
function refusedUnder(policy: TicketPolicy, history: readonly Told[], command: Told): unknown {
  const decision = decide(policy, under(policy, ...history).ticket, commandOf(command, "refused"));
  if (decision.ok) return decision.events;
  throw new SupportError(decision.refusal);
}

const refused = (history: readonly Told[], command: Told): unknown => refusedUnder(acoPolicy, history, command);

const [first, second, third] = given(registered, told.noted("10:00", "internal", "one"), told.closed("11:00")).events as [
  TicketEvent,
  TicketEvent,
  TicketEvent,
];

/** For every code that a ticket's commands and events are refused with, a call that is. */
export const ticketProvocations = {
  invalid_command: () => refused([registered], told.noted("10:00", "internal", "")),
  no_ticket: () => refused([], told.closed("10:00")),
  ticket_exists: () => refused([registered], registered),
  command_not_allowed: () => refused([registered, told.closed("10:00")], told.started("11:00", "i1")),
  before_receipt: () => refused([registered], told.closed("08:59")),
  in_future: () => refused([registered], { ...told.closed("10:00"), now: "2026-03-02T09:59+01:00" }),
  too_early: () => refused([registered, told.waiting("10:00", "p1")], told.resumed("09:59")),
  already_guaranteed: () => refused([registered], told.forwarded("10:00")),
  already_acknowledged: () => refused([registered, told.acknowledged("09:05")], told.acknowledged("10:00")),
  already_reached: () =>
    refusedUnder(
      { ...acoPolicy, metrics: { workaround: { label: "Workaround" } } },
      [registered, told.reached("10:00", "workaround")],
      told.reached("11:00", "workaround"),
    ),
  same_priority: () => refused([registered], told.reprioritised("10:00", "standard")),
  duplicate_id: () => refused(oneIntervention, told.started("12:00", "i1")),
  unknown_intervention: () => refused([registered], told.finished("10:00", "i1")),
  unknown_cause: () => refused([registered, told.started("10:00", "i1")], told.finished("11:00", "i1", "sunspots")),
  intervention_running: () => refused([registered, told.started("10:00", "i1")], told.closed("11:00")),
  intervention_finished: () => refused(oneIntervention, told.finished("12:00", "i1")),
  intervention_invoiced: () => refused([...oneIntervention, told.invoiced("12:00", "i1")], told.invoiced("12:00", "i1")),
  intervention_ran: () => refused(oneIntervention, told.cancelled("12:00")),
  expert_busy: () => refused([registered, told.started("10:00", "i1")], told.started("10:30", "i2")),
  ticket_concluded: () => refused([...oneIntervention, told.concluded("12:00")], told.corrected("15:00", "i1", "10:00", "13:00")),
  approval_required: () => refused([registered], told.started("10:00", "i1", { mode: "online" })),
  approval_unchanged: () => refused([registered, told.approvalAsked("10:00")], told.approvalAsked("10:30")),
  pausing_disabled: () =>
    refusedUnder(supportPolicy({ ...acoPolicySpec, pausing: { reasons: [] } }), [registered], told.waiting("10:00", "p1")),
  unknown_pausing_reason: () => refused([registered], told.waiting("10:00", "p1", "lunch")),
  unknown_pause: () => refused([registered, told.waiting("10:00", "p1")], told.resumed("11:00", "p2")),
  not_waiting: () => refused([registered], told.resumed("10:00")),
  own_duplicate: () => refused([registered], told.cancelled("10:00", { kind: "duplicateOf", number: "2026-000123" })),
  other_ticket: () => evolve(given(registered).ticket, { ...second, ticketNumber: "2026-000124" }),
  event_out_of_order: () => evolve(given(registered).ticket, third),
  missing_event: () => replay([first, third]),
  conflicting_events: () => replay([first, second, { ...second, id: "other/1" }]),
  unexpected_event: () => replay([{ ...third, version: 1 }]),
};

/** The same for codes that other folders are refused with as well. */
export const sharedProvocations = {
  unknown_tier: () => refused([], { ...registered, tier: "gold" } as Told),
  unknown_band: () => refused([registered], { ...told.started("10:00", "i1"), band: "night" } as Told),
} satisfies Record<string, () => unknown>;
