import { slaStatus, supportPolicy, type SlaFacts } from "trouble-ticket";
import { expect, test } from "vitest";
import { sampleDesk } from "../policy/sample-desk.js";
import { openedTicket } from "./opened-ticket.js";
import { hashOf, stateOf } from "./state-hash.js";
import { firstState } from "./state.js";
import { ticketAnswer } from "./ticket-facts.js";

const policy = supportPolicy(sampleDesk);
const at = (text: string): number => Date.parse(`${text}Z`);

const reopened: SlaFacts = {
  receivedAt: at("2026-03-27T16:00:17.250"),
  priority: "sev2",
  tier: "gold",
  pauses: [{ from: at("2026-03-30T08:00:05"), to: at("2026-03-30T09:00:10") }, { from: at("2026-04-01T09:00") }],
  priorityChanges: [{ at: at("2026-03-30T07:30"), priority: "sev1" }],
  intervenedAt: at("2026-03-30T07:00:01"),
  conclusions: [{ from: at("2026-03-30T12:00"), to: at("2026-03-30T13:00") }, { from: at("2026-03-31T10:00:59") }],
  endedAt: at("2026-04-02T10:00"),
};

test("a ticket of a file has the same status in the first tab, to the millisecond, and again from the address", () => {
  const nowMs = at("2026-04-03T10:00:30");
  const once: SlaFacts = {
    receivedAt: at("2026-03-02T08:00"),
    priority: "sev1",
    conclusions: [{ from: at("2026-03-02T09:00:01") }],
  };
  for (const facts of [reopened, once]) {
    const ticket = openedTicket(facts, { timeZone: policy.calendar.timeZone, nowMs, metric: "resolution" });
    const answer = ticketAnswer(policy, { ticket, locale: "en" });
    expect(answer.ok && answer.timeline.status).toEqual(slaStatus(policy, facts, nowMs, { metric: "resolution" }));
    expect(stateOf(hashOf({ ...firstState, ticket })).ticket).toEqual(ticket);
  }
});

test("one conclusion that was not reopened is the time of resolution in the form", () => {
  const facts: SlaFacts = {
    receivedAt: at("2026-03-02T08:00"),
    priority: "sev1",
    conclusions: [{ from: at("2026-03-02T09:00:01") }],
  };
  const ticket = openedTicket(facts, { timeZone: "Europe/Rome", nowMs: at("2026-03-02T12:00"), metric: "resolution" });
  expect([ticket.resolvedAt, ticket.conclusions]).toEqual(["2026-03-02T10:00:01+01:00", []]);
});
