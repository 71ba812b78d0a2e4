import fc, { type Command } from "fast-check";
import { describe, expect } from "vitest";
import {
  acoPolicy,
  allowedCommands,
  decide,
  evolve,
  replay,
  slaFacts,
  slaStatus,
  type SlaStatus,
  type Ticket,
  type TicketEvent,
} from "../../src/index.js";
import { ticketSchema } from "../../src/schemas/index.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { isIdle, newLife, possible, type LifeModel } from "../ticket/life-model.js";
import { moveOf, steps, type Step } from "../ticket/moves.js";

/** The library's side of a life: the ticket and the events that made it. */
interface RealLife {
  ticket: Ticket | undefined;
  readonly events: TicketEvent[];
}

const startMs = Date.UTC(2026, 2, 26, 7);

const clockOf = ({ ticket }: RealLife, nowMs: number): SlaStatus | undefined => {
  const facts = ticket && slaFacts(ticket);
  return facts && slaStatus(acoPolicy, facts, nowMs);
};

function commandOf(step: Step): Command<LifeModel, RealLife> {
  return {
    check: () => true,
    run(life, real) {
      const before = clockOf(real, life.nowMs);
      const wasIdle = isIdle(life);
      life.nowMs += step.gapMs;
      life.counter += 1;
      expectClockWentOn(before, clockOf(real, life.nowMs), wasIdle);
      const reached = clockOf(real, life.nowMs);
      const move = moveOf(life, step);
      const allowed = allowedCommands(acoPolicy, real.ticket);
      expect([...allowed].sort()).toEqual([...possible(life)].sort());
      const decision = decide(acoPolicy, real.ticket, move.command);
      expect({ type: step.type, ok: decision.ok }).toEqual({ type: step.type, ok: move.succeeds });
      if (!decision.ok) return;
      expect(allowed).toContain(step.type);
      for (const event of decision.events) real.ticket = evolve(real.ticket, event);
      real.events.push(...decision.events);
      move.apply();
      expectClockWentOn(reached, clockOf(real, life.nowMs), true);
    },
    toString: () => `${step.type}(${step.gapMs}, ${step.pick})`,
  };
}

/** Elapsed time never decreases and does not change while the clock is paused or stopped; a breach is never taken back. */
function expectClockWentOn(before: SlaStatus | undefined, after: SlaStatus | undefined, stoodStill: boolean): void {
  if (before === undefined) return;
  expect(after?.elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs);
  if (stoodStill) expect(after?.elapsedMs).toBe(before.elapsedMs);
  if (before.outcome === "breached") expect(after?.breachedAt).toEqual(before.breachedAt);
}

const lives = fc.commands([steps.map(commandOf)], { maxCommands: 40, size: "max" });

function lived(commands: Iterable<Command<LifeModel, RealLife>>): RealLife {
  const real: RealLife = { ticket: undefined, events: [] };
  const register = commandOf({ type: "register", gapMs: 0, pick: Array.from(commands).length });
  fc.modelRun(() => ({ model: newLife(startMs), real }), [register, ...commands]);
  return real;
}

describe("a generated life of a ticket", () => {
  law(
    "commands succeed if and only if allowedCommands lists them; the clock never goes back and a breach stays",
    300,
    fc.property(lives, (commands) => {
      lived(commands);
    }),
  );

  law(
    "events make the same ticket if they come in parts, shuffled or twice",
    100,
    fc.property(lives, fc.nat(), fc.array(fc.nat(1_000), { minLength: 7, maxLength: 31 }), (commands, cut, order) => {
      const { ticket, events } = lived(commands);
      const position = cut % (events.length + 1);
      const rest = events.slice(position);
      expect(rest.reduce<Ticket | undefined>(evolve, replay(events.slice(0, position)))).toEqual(ticket);
      const shuffled = [...events, ...rest]
        .map((event, place) => ({ event, key: order[place % order.length] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event);
      expect(replay(shuffled)).toEqual(ticket);
      if (ticket !== undefined) expect(ticketSchema.parse(throughJson(ticket))).toStrictEqual(ticket);
    }),
  );
});
