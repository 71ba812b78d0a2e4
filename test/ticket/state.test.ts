import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acoPolicy, decide, evolve, type Ticket, type TicketCommand, type TicketEvent } from "../../src/index.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { at, carla, given } from "./scenario.js";
import { registered } from "./commands.js";
import { unfrozenParts } from "./unfrozen-parts.js";

const root = given(registered("09:00")).ticket;
if (root === undefined) throw new Error("no ticket");

/** A ticket that shares nothing with the one it is read from. */
const readAgain = (ticket: Ticket): Ticket => throughJson(ticket) as Ticket;

/** One of several earlier states to go on from, and a command whose ids are few, so that they come back in other branches. */
const branchings = fc.record({
  from: fc.nat(20),
  command: fc.tuple(fc.nat(9), fc.nat(5), fc.nat(3)).map(([kind, id, of]): TicketCommand => {
    const head = { id: `c${id}`, at: at("10:00"), actor: carla };
    switch (kind) {
      case 0:
      case 1:
        return { ...head, type: "waitForCustomer", pauseId: `p${of}`, reason: "customerAnswer" };
      case 2:
        return { ...head, type: "resume", ...(of > 0 && { pauseId: `p${of}` }) };
      case 3:
      case 4:
        return { ...head, type: "startIntervention", interventionId: `i${of}`, mode: "phone", expert: `expert ${of}` };
      case 5:
        return { ...head, type: "finishIntervention", interventionId: `i${of}`, cause: "other", done: "x" };
      case 6:
        return {
          ...head,
          type: "planIntervention",
          interventionId: `i${of}`,
          mode: "phone",
          expert: "Dario",
          plannedFor: at("11:00"),
        };
      case 7:
        return { ...head, type: of === 0 ? "conclude" : "askApproval" };
      case 8:
        return of === 0 ? { ...head, type: "reopen", reason: "again" } : { ...head, type: "recordApproval", answer: "granted" };
      default:
        return { ...head, type: "addNote", audience: "internal", text: `note ${of}` };
    }
  }),
});

describe("a ticket that continues from an earlier state", () => {
  law(
    "decide and evolve answer for an earlier ticket as for its JSON",
    150,
    fc.property(fc.array(branchings, { minLength: 1, maxLength: 40, size: "max" }), (steps) => {
      const states = [root];
      for (const { from, command } of steps) {
        const state = states[from % states.length] ?? root;
        const decision = decide(acoPolicy, state, command);
        expect(decision).toEqual(decide(acoPolicy, readAgain(state), command));
        for (const event of decision.ok ? decision.events : []) {
          const next = evolve(state, event);
          expect(next).toEqual(evolve(readAgain(state), event));
          expect(unfrozenParts(next)).toEqual([]);
          states.push(next);
        }
      }
    }),
  );

  test("an id that is taken in one branch of a ticket is free in the other", () => {
    const event = (id: string, facts: object): TicketEvent => {
      const event: unknown = {
        id,
        commandId: id,
        ticketNumber: root.number,
        version: 2,
        at: at("10:00"),
        actor: carla,
        ...facts,
      };
      return event as TicketEvent;
    };
    const one = evolve(root, event("a/1", { type: "waitBegan", pauseId: "p1", reason: "customerAnswer" }));
    const other = evolve(root, event("b/1", { type: "waitBegan", pauseId: "p2", reason: "customerAnswer" }));
    const waitFor = (pauseId: string, id: string): TicketCommand => {
      return { type: "waitForCustomer", id, at: at("11:00"), actor: carla, pauseId, reason: "customerAnswer" };
    };
    expect(decide(acoPolicy, one, waitFor("p1", "c"))).toMatchObject({ refusal: { code: "duplicate_id" } });
    expect(decide(acoPolicy, one, waitFor("p2", "c"))).toMatchObject({ events: [{ type: "waitBegan" }] });
    expect(decide(acoPolicy, one, waitFor("p2", "b"))).toMatchObject({ events: [{ type: "waitBegan" }] });
    expect(decide(acoPolicy, other, waitFor("p2", "c"))).toMatchObject({ refusal: { code: "duplicate_id" } });
    expect(decide(acoPolicy, other, waitFor("p1", "a"))).toMatchObject({ events: [{ type: "waitBegan" }] });
    expect(decide(acoPolicy, other, waitFor("p1", "b"))).toEqual({ ok: true, events: [] });
  });
});
