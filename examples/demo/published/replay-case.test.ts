import { acoPolicy, slaFacts, slaStatus, type Ticket } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { replayCase, type CaseReplay } from "./replay-case.js";

const monday = "2012-03-05";

/** The replay of a standard case, each event written as `09:00 Activity` or `09:00 Activity by Somebody` on a Monday in Rome. */
function replayed(...events: readonly string[]): CaseReplay {
  const steps = events.map((event) => {
    const [text = "", resource = ""] = event.split(" by ");
    return { activity: text.slice(6), resource, atMs: Date.parse(`${monday}T${text.slice(0, 5)}+01:00`) };
  });
  const receivedMs = Math.min(...steps.map(({ atMs }) => atMs));
  return replayCase(acoPolicy, { caseId: "A", priority: "standard", receivedMs }, steps, "2012-000001");
}

function ticketOf({ ticket, refusals }: CaseReplay): Ticket {
  expect(refusals).toEqual([]);
  if (ticket === undefined) throw new Error("the case has no ticket");
  return ticket;
}

const at = (time: string): Date => new Date(`${monday}T${time}+01:00`);

describe("a case as commands to a ticket", () => {
  test("is registered by its first event, worked on by who took it in charge, concluded and closed", () => {
    const ticket = ticketOf(
      replayed("09:00 Assign seriousness", "09:30 Take in charge ticket by Value 2", "11:00 Resolve ticket", "12:00 Closed"),
    );
    expect(ticket).toMatchObject({ priority: "standard", receivedAt: at("09:00"), status: "closed", closedAt: at("12:00") });
    expect(ticket.interventions).toMatchObject([{ expert: "Value 2", startedAt: at("09:30"), endedAt: at("11:00") }]);
    expect(ticket.conclusions).toEqual([{ from: at("11:00") }]);
    expect(ticket.notes).toEqual([]);
  });

  test("is taken in charge with its first event, where that says so", () => {
    const ticket = ticketOf(replayed("09:00 Take in charge ticket", "09:10 Closed"));
    expect(ticket.interventions).toMatchObject([{ expert: "not in the log", startedAt: at("09:00"), endedAt: at("09:10") }]);
  });

  test("waits until something other than waiting happens, which ends all its waits", () => {
    const ticket = ticketOf(
      replayed("09:00 Insert ticket", "09:30 Wait", "10:00 Wait", "11:30 Take in charge ticket by Value 1", "12:00 Wait"),
    );
    expect(ticket.pauses).toMatchObject([
      { from: at("09:30"), to: at("11:30") },
      { from: at("10:00"), to: at("11:30") },
      { from: at("12:00") },
    ]);
    const facts = slaFacts(ticket);
    expect(facts && slaStatus(acoPolicy, facts, at("12:30")).elapsedMs).toBe(30 * 60_000);
  });

  test("is reopened by work after its end, not by a remark", () => {
    const ended = ["09:00 Insert ticket", "10:00 Resolve ticket", "10:30 Closed"];
    expect(ticketOf(replayed(...ended, "11:00 VERIFIED"))).toMatchObject({ status: "closed", notes: [{ text: "VERIFIED" }] });
    const reopened = ticketOf(replayed(...ended, "11:00 Take in charge ticket"));
    expect(reopened).toMatchObject({ status: "inProgress", conclusions: [{ from: at("10:00"), to: at("11:00") }] });
    expect(ticketOf(replayed(...ended, "11:00 Wait"))).toMatchObject({ status: "inProgress", pauses: [{ from: at("11:00") }] });
  });

  test("events are in the order of time, and events of one instant in the order of the file", () => {
    const ticket = ticketOf(replayed("10:00 Resolve ticket", "10:00 Closed", "09:00 Insert ticket"));
    expect(ticket.conclusions).toEqual([{ from: at("10:00") }]);
    expect(ticket).toMatchObject({ receivedAt: at("09:00"), status: "closed", closedAt: at("10:00") });
  });

  test("is refused what cannot happen, and goes on", () => {
    const events = ["09:00 Insert ticket", "10:00 Resolve ticket", "10:10 Resolve ticket", "10:20 Closed", "10:30 Closed"];
    const { ticket, refusals, commandCount } = replayed(...events, "10:40 ");
    expect(refusals).toEqual([
      { command: "conclude", code: "command_not_allowed" },
      { command: "close", code: "command_not_allowed" },
      { command: "addNote", code: "invalid_command" },
    ]);
    expect([ticket?.status, ticket?.version, commandCount]).toEqual(["closed", 3, 6]);
  });
});
