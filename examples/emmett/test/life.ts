import assert from "node:assert/strict";
import type { EventStore } from "@event-driven-io/emmett";
import { acoPolicy, replay, type TicketCommand } from "trouble-ticket";
import { RefusedCommand, storedCommand, ticketCommandHandler, ticketDecider, type StoredTicketEvent } from "../decider.js";

const actor = { kind: "expert", name: "Carla" } as const;
const at = "2026-03-02T09:00+01:00";

export const commands: readonly TicketCommand[] = [
  {
    type: "register",
    id: "c1",
    at,
    actor,
    number: "2026-000123",
    priority: "blocking",
    receivedAt: at,
    request: {
      customer: "Studio Bianchi",
      application: "Payroll",
      operator: { name: "Anna Bianchi", phone: "+39 02 5412 3422" },
      sender: "anna@bianchi.example",
      channel: "email",
      addressedTo: "support",
      report: { kind: "question", description: "Where are the payslips?" },
    },
  },
  {
    type: "startIntervention",
    id: "c2",
    at: "2026-03-02T10:00+01:00",
    actor,
    interventionId: "i1",
    mode: "phone",
    expert: "Carla",
  },
  {
    type: "finishIntervention",
    id: "c3",
    at: "2026-03-02T10:20+01:00",
    actor,
    interventionId: "i1",
    cause: "technicalAdvice",
    done: "Showed the folder",
  },
  { type: "close", id: "c4", at: "2026-03-02T11:00+01:00", actor },
];

/** A ticket's life on a store: events are kept, repeated commands change nothing, refused ones are errors, the fold is replay's. */
export async function liveOn(store: EventStore): Promise<void> {
  const handle = ticketCommandHandler(acoPolicy);
  const stream = "ticket-2026-000123";
  for (const command of commands) await handle(store, stream, storedCommand(command));
  await handle(store, stream, storedCommand(commands[1] as TicketCommand));
  const late: TicketCommand = { type: "conclude", id: "c5", at: "2026-03-02T12:00+01:00", actor };
  await assert.rejects(handle(store, stream, storedCommand(late)), (error) => {
    return error instanceof RefusedCommand && error.refusal.code === "command_not_allowed";
  });

  const { evolve, initialState } = ticketDecider(acoPolicy);
  const { state } = await store.aggregateStream(stream, { evolve, initialState });
  const { events } = await store.readStream<StoredTicketEvent>(stream);
  assert.equal(events.length, 4);
  assert.equal(state.ticket?.status, "closed");
  assert.deepEqual(state.ticket, replay(events.map(({ data }) => data)));
}
