import { acoPolicy, slaStatuses } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { zendeskFacts } from "../tickets/zendesk-tickets.js";
import { areSamplesHere, sampleRows } from "./shared-samples.js";

const options = { timeZone: "UTC", priorities: { urgent: "blocking", high: "critical", normal: "standard", low: "low" } };
const ticket = {
  id: "7",
  created_at: "2026-03-02 08:00:00",
  updated_at: "2026-03-05 08:00:00",
  priority: "high",
  status: "open",
};
const change = { ticket_id: "7", field_name: "status" };

function at(time: string): Date {
  return new Date(`2026-03-${time}:00Z`);
}

describe("a ticket of Zendesk", () => {
  test("the history gives pauses, solutions that were reopened, and priorities", () => {
    const fieldHistory = [
      { ...change, updated: "2026-03-04 08:00:00", value: "solved" },
      { ...change, updated: "2026-03-02 09:00:00", value: "pending" },
      { ...change, updated: "2026-03-02 10:00:00", value: "open" },
      { ...change, updated: "2026-03-03 08:00:00", value: "solved" },
      { ...change, updated: "2026-03-03 09:00:00", value: "open" },
      { ...change, updated: "2026-03-02 08:00:00", field_name: "priority", value: "normal" },
      { ...change, updated: "2026-03-02 08:30:00", field_name: "priority", value: "high" },
    ];
    const { tickets, problems } = zendeskFacts({ tickets: [{ ...ticket, status: "solved" }], fieldHistory }, options);
    expect(problems).toEqual([]);
    expect(tickets[0]?.facts).toMatchObject({
      priority: "standard",
      priorityChanges: [{ at: at("02T08:30"), priority: "critical" }],
      pauses: [{ from: at("02T09:00"), to: at("02T10:00") }],
      conclusions: [{ from: at("03T08:00"), to: at("03T09:00") }, { from: at("04T08:00") }],
    });
  });

  test("the first public comment of an agent is the intervention, later ones are updates, the customer's are messages", () => {
    const comment = { ticket_id: "7", public: "TRUE", user_id: "1" };
    const comments = [
      { ...comment, created: "2026-03-02 08:00:00", user_id: "9" },
      { ...comment, created: "2026-03-02 08:10:00", public: "FALSE" },
      { ...comment, created: "2026-03-02 08:20:00" },
      { ...comment, created: "2026-03-02 09:00:00", user_id: "9" },
      { ...comment, created: "2026-03-02 09:30:00" },
    ];
    const users = [
      { id: "1", role: "agent" },
      { id: "9", role: "end-user" },
    ];
    const { tickets } = zendeskFacts({ tickets: [ticket], comments, users }, options);
    expect(tickets[0]?.facts).toMatchObject({
      intervenedAt: at("02T08:20"),
      messages: [at("02T09:00")],
      updates: [at("02T09:30")],
    });
    expect(zendeskFacts({ tickets: [ticket], comments }, options).problems).toMatchObject([
      { code: "not_in_source", at: "users" },
    ]);
  });

  test("a solution without history is reported, and the last update is not taken for it", () => {
    const { tickets, problems } = zendeskFacts(
      {
        tickets: [
          { ...ticket, status: "closed" },
          { ...ticket, status: "pending" },
        ],
      },
      options,
    );
    expect(problems.map(({ code, at: place }) => [code, place])).toEqual([
      ["not_in_source", "tickets, row 2, status"],
      ["not_in_source", "tickets, row 3, status"],
    ]);
    expect(tickets[0]?.facts.conclusions).toEqual([]);
  });

  test("a deleted ticket ended when it was updated last", () => {
    const { tickets } = zendeskFacts({ tickets: [{ ...ticket, status: "deleted" }] }, options);
    expect(tickets[0]?.facts.endedAt).toEqual(at("05T08:00"));
  });

  test("a ticket without a priority is left out and reported, unless one is given for it", () => {
    const none = { ...ticket, priority: "" };
    expect(zendeskFacts({ tickets: [none] }, options)).toMatchObject({
      tickets: [],
      problems: [{ code: "unknown_name", at: "tickets, row 2, priority" }],
    });
    const known = { ...options, priorities: { "*": "standard" } };
    expect(zendeskFacts({ tickets: [none] }, known).tickets[0]?.facts.priority).toBe("standard");
  });

  test.runIf(areSamplesHere)("the real tickets are taken, and eight solved ones have no time of solution", () => {
    const { tickets, problems } = zendeskFacts(
      { tickets: sampleRows("zd_ticket_data.csv") },
      { ...options, priorities: { ...options.priorities, "*": "standard" } },
    );
    expect(tickets).toHaveLength(10);
    expect(tickets.filter(({ facts }) => facts.endedAt !== undefined).map(({ number }) => number)).toEqual(["1595", "11013"]);
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 8 }, () => "not_in_source"));
    expect(tickets.flatMap(({ facts }) => slaStatuses(acoPolicy, facts, "2021-02-01T00:00Z"))).not.toEqual([]);
  });
});
