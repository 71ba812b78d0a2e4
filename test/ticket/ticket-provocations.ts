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
import { commandOf, given, under, type CommandDraft } from "./scenario.js";
import * as commands from "./commands.js";

const registered = commands.registered("09:00");
const oneIntervention = [registered, commands.started("10:00", "i1"), commands.finished("11:00", "i1")];

/** Throws the refusal of a command, as an app does that treats refusals as errors. */
function refusedUnder(policy: TicketPolicy, history: readonly CommandDraft[], command: CommandDraft): unknown {
  const decision = decide(policy, under(policy, ...history).ticket, commandOf(command, "refused"));
  if (decision.ok) return decision.events;
  throw new SupportError(decision.refusal);
}

const refused = (history: readonly CommandDraft[], command: CommandDraft): unknown => refusedUnder(acoPolicy, history, command);

const [first, second, third] = given(registered, commands.noted("10:00", "internal", "one"), commands.closed("11:00")).events as [
  TicketEvent,
  TicketEvent,
  TicketEvent,
];

/** For every code that a ticket's commands and events are refused with, a call that is. */
export const ticketProvocations = {
  invalid_command: () => refused([registered], commands.noted("10:00", "internal", "")),
  no_ticket: () => refused([], commands.closed("10:00")),
  ticket_exists: () => refused([registered], registered),
  command_not_allowed: () => refused([registered, commands.closed("10:00")], commands.started("11:00", "i1")),
  before_receipt: () => refused([registered], commands.closed("08:59")),
  in_future: () => refused([registered], { ...commands.closed("10:00"), now: "2026-03-02T09:59+01:00" }),
  too_early: () => refused([registered, commands.waiting("10:00", "p1")], commands.resumed("09:59")),
  already_guaranteed: () => refused([registered], commands.forwarded("10:00")),
  already_acknowledged: () => refused([registered, commands.acknowledged("09:05")], commands.acknowledged("10:00")),
  already_reached: () =>
    refusedUnder(
      { ...acoPolicy, metrics: { workaround: { label: "Workaround" } } },
      [registered, commands.reached("10:00", "workaround")],
      commands.reached("11:00", "workaround"),
    ),
  same_priority: () => refused([registered], commands.reprioritised("10:00", "standard")),
  duplicate_id: () => refused(oneIntervention, commands.started("12:00", "i1")),
  unknown_intervention: () => refused([registered], commands.finished("10:00", "i1")),
  unknown_cause: () => refused([registered, commands.started("10:00", "i1")], commands.finished("11:00", "i1", "sunspots")),
  intervention_running: () => refused([registered, commands.started("10:00", "i1")], commands.closed("11:00")),
  intervention_finished: () => refused(oneIntervention, commands.finished("12:00", "i1")),
  intervention_invoiced: () => refused([...oneIntervention, commands.invoiced("12:00", "i1")], commands.invoiced("12:00", "i1")),
  intervention_ran: () => refused(oneIntervention, commands.cancelled("12:00")),
  expert_busy: () => refused([registered, commands.started("10:00", "i1")], commands.started("10:30", "i2")),
  ticket_concluded: () =>
    refused([...oneIntervention, commands.concluded("12:00")], commands.corrected("15:00", "i1", "10:00", "13:00")),
  approval_required: () => refused([registered], commands.started("10:00", "i1", { mode: "online" })),
  approval_unchanged: () => refused([registered, commands.approvalAsked("10:00")], commands.approvalAsked("10:30")),
  pausing_disabled: () =>
    refusedUnder(supportPolicy({ ...acoPolicySpec, pausing: { reasons: [] } }), [registered], commands.waiting("10:00", "p1")),
  unknown_pausing_reason: () => refused([registered], commands.waiting("10:00", "p1", "lunch")),
  unknown_pause: () => refused([registered, commands.waiting("10:00", "p1")], commands.resumed("11:00", "p2")),
  not_waiting: () => refused([registered], commands.resumed("10:00")),
  own_duplicate: () => refused([registered], commands.cancelled("10:00", { kind: "duplicateOf", number: "2026-000123" })),
  other_ticket: () => evolve(given(registered).ticket, { ...second, ticketNumber: "2026-000124" }),
  event_out_of_order: () => evolve(given(registered).ticket, third),
  missing_event: () => replay([first, third]),
  conflicting_events: () => replay([first, second, { ...second, id: "other/1" }]),
  unexpected_event: () => replay([{ ...third, version: 1 }]),
};

/** The same for codes that other folders are refused with as well. */
export const sharedProvocations = {
  unknown_tier: () => refused([], { ...registered, tier: "gold" } as CommandDraft),
  unknown_band: () => refused([registered], { ...commands.started("10:00", "i1"), band: "night" } as CommandDraft),
} satisfies Record<string, () => unknown>;
