import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, supportPolicy, updateMessage } from "../../src/index.js";
import { at, under } from "../ticket/scenario.js";
import {
  approval,
  approvalAsked,
  closed,
  concluded,
  finished,
  forwarded,
  noted,
  planned,
  started,
  waiting,
} from "../ticket/commands.js";
import { present } from "../support/present.js";
import { programError, registration, theTicket } from "./the-ticket.js";

const italian = { locale: "it" } as const;
const worked = [
  registration("09:00"),
  started("09:30", "i1"),
  finished("10:01", "i1"),
  approvalAsked("10:10"),
  approval("10:20", "granted"),
  started("11:00", "i2", { mode: "online", expert: "Dario" }),
];

describe("update message", () => {
  test("an update on a ticket without interventions has the due date of the first one", () => {
    const ticket = theTicket(registration("09:00"));
    const { subject, text } = updateMessage(acoPolicy, ticket, at("10:00"));
    expect(subject).toBe("Ticket 2026-000123 registered: Paghe");
    expect(text.split("\n")).toEqual([
      "This is the status of ticket 2026-000123 on Mon 2 Mar 2026 10:00.",
      "",
      "Status: registered",
      "Ticket: 2026-000123",
      "Priority: Blocking",
      "Received: Mon 2 Mar 2026 09:00",
      "Application: Paghe",
      "Interventions: 0",
      "First intervention due by: Mon 2 Mar 2026 13:00",
      "",
      "Waiting for the first intervention. Nothing is needed from you.",
      "",
      "All times are in the time zone Europe/Rome.",
      "",
      "ACO Informatica technical support",
      "",
    ]);
  });

  test("an update lists the interventions with period, expert, duration and work, and counts them by mode (policy-2.12)", () => {
    const { subject, text } = updateMessage(acoPolicy, theTicket(...worked), at("11:15"));
    expect(subject).toBe("Ticket 2026-000123 in progress: Paghe");
    expect(text).toContain("\nInterventions: 2 (phone call 1, online connection 1)\nProcessing time: 46 min\n");
    expect(text).toContain(
      "\nInterventions:\n" +
        "- phone call, Carla: Mon 2 Mar 2026 09:30 – 10:01, 31 min\n" +
        "  > Set the tax table right\n" +
        "- online connection, Dario: since Mon 2 Mar 2026 11:00\n",
    );
    expect(text).toContain("\n\nNothing is needed from you.\n");
    expect(text).not.toContain("due by");
  });

  test("an update in Italian lists the interventions and counts them by mode", () => {
    const { subject, text } = updateMessage(acoPolicy, theTicket(...worked), at("11:15"), italian);
    expect(subject).toBe("Ticket 2026-000123 in lavorazione: Paghe");
    expect(text).toContain("Questa è la situazione del ticket 2026-000123 al lun 2 mar 2026 11:15.");
    expect(text).toContain("Interventi: 2 (telefonata 1, collegamento online 1)\nTempo di lavorazione: 46 min");
    expect(text).toContain("- telefonata, Carla: lun 2 mar 2026 09:30 – 10:01, 31 min");
    expect(text).toContain("- collegamento online, Dario: da lun 2 mar 2026 11:00");
  });

  test("an update on a ticket that waits for the customer says so and gives the due date if the wait ends now", () => {
    const ticket = theTicket(registration("09:00"), waiting("10:00", "p1"));
    const { text } = updateMessage(acoPolicy, ticket, at("11:00"));
    expect(text).toContain("Waiting for your answer.");
    expect(text).toContain("First intervention due by: Mon 2 Mar 2026 15:00, if the wait ends now");
    const inItalian = updateMessage(acoPolicy, ticket, at("11:00"), italian).text;
    expect(inItalian).toContain("In attesa: la Sua risposta.");
    expect(inItalian).toContain("Primo intervento entro il: lun 2 mar 2026 15:00, se l'attesa termina ora");
  });

  test("an update asks for the approval of an online connection once", () => {
    const { text } = updateMessage(acoPolicy, theTicket(registration("09:00"), approvalAsked("10:00")), at("11:00"));
    expect(text.match(/Waiting for/g)).toHaveLength(1);
    expect(text).toContain("Waiting for your approval of an online connection.");
  });

  test("an update asks for the approval of an online connection even if it does not pause the clock", () => {
    const policy = supportPolicy({ ...acoPolicySpec, pausing: { reasons: [] } });
    const { ticket } = under(policy, registration("09:00"), approvalAsked("10:00"));
    if (ticket === undefined) throw new Error("no ticket");
    expect(updateMessage(policy, ticket, at("11:00")).text).toContain("Waiting for your approval of an online connection.");
  });

  test("an update shows a pausing reason without its own words with its name", () => {
    const policy = supportPolicy({ ...acoPolicySpec, pausing: { reasons: ["toString"] } });
    const { ticket } = under(policy, registration("09:00"), waiting("10:00", "p1", "toString"));
    if (ticket === undefined) throw new Error("no ticket");
    expect(updateMessage(policy, ticket, at("11:00")).text).toContain("Waiting for toString.");
  });

  test("an update lists the planned interventions", () => {
    const ticket = theTicket(registration("09:00"), planned("09:10", "i1", "tue 09:00"));
    expect(updateMessage(acoPolicy, ticket, at("10:00")).text).toContain(
      "Planned interventions:\n- phone call: Tue 3 Mar 2026 09:00\n",
    );
  });

  test("an update has the notes for the customer and no internal ones (policy-2.12)", () => {
    const inside = { ...started("10:00", "i1"), note: "Customer is rude" };
    const history = [
      registration("09:00"),
      noted("09:10", "internal", "Known bug"),
      noted("09:20", "customer", "We look into it"),
    ];
    const { text, html } = updateMessage(acoPolicy, theTicket(...history, inside), at("11:00"));
    expect(text).toContain("Notes:\n- Mon 2 Mar 2026 09:20\n  > We look into it\n");
    for (const body of [text, html]) expect(body).not.toMatch(/Known bug|rude/);
  });

  test("an update names the customer who wrote a note", () => {
    const note = { ...noted("09:20", "customer", "It is urgent"), actor: { kind: "customer", name: "Anna Bianchi" } } as const;
    expect(updateMessage(acoPolicy, theTicket(registration("09:00"), note), at("11:00")).text).toContain(
      "Notes:\n- Mon 2 Mar 2026 09:20, Anna Bianchi\n  > It is urgent\n",
    );
  });

  test("an update on a request to one expert has no due date until it is forwarded", () => {
    const toExpert = registration("09:00", { ...programError, addressedTo: "expert" });
    expect(updateMessage(acoPolicy, theTicket(toExpert), at("10:00")).text).toContain("No due date is promised, because");
    const { text } = updateMessage(acoPolicy, theTicket(toExpert, forwarded("10:00")), at("10:00"));
    expect(text).toContain("First intervention due by: Mon 2 Mar 2026 15:00");
  });

  test("an update on a request to one expert who works on it has no sentence about promises", () => {
    const toExpert = registration("09:00", { ...programError, addressedTo: "expert" });
    const { text } = updateMessage(acoPolicy, theTicket(toExpert, started("09:30", "i1")), at("10:00"));
    expect(text).toContain("Status: in progress");
    expect(text).not.toMatch(/No due date|due by/);
  });

  test("an update says that the priority has no due date", () => {
    const { blocking, ...others } = acoPolicySpec.priorities;
    const policy = supportPolicy({
      ...acoPolicySpec,
      priorities: { ...others, blocking: { ...present(blocking), targets: {} } },
    });
    const { ticket } = under(policy, registration("09:00"));
    const { text } = updateMessage(policy, present(ticket), at("10:00"));
    expect(text).toContain("No due date is promised for this priority.");
    expect(text).not.toContain("due by");
    const over = present(under(policy, registration("09:00"), closed("12:00")).ticket);
    expect(updateMessage(policy, over, at("13:00")).text).not.toContain("No due date");
  });

  test("an update on a ticket that is concluded or closed waits for nothing", () => {
    for (const [end, subject] of [
      [concluded("12:00"), "Ticket 2026-000123 concluded: Paghe"],
      [closed("12:00"), "Ticket 2026-000123 closed: Paghe"],
    ] as const) {
      const message = updateMessage(acoPolicy, theTicket(registration("09:00"), end), at("13:00"));
      expect(message.subject).toBe(subject);
      expect(message.text).toContain(`\n\nStatus: ${subject.split(/[ :]/)[2]}\nTicket: 2026-000123\n`);
      expect(message.text).not.toMatch(/Waiting|needed|due by/);
    }
  });
});

test("an update on a ticket with 125,000 notes is written", () => {
  const ticket = theTicket(registration("09:00"), noted("09:20", "customer", "We look into it"));
  const [note] = ticket.notes;
  const notes = Array.from({ length: 125_000 }, () => present(note));
  const { text } = updateMessage(acoPolicy, { ...ticket, notes }, at("11:00"));
  expect(text.match(/> We look into it/g)).toHaveLength(125_000);
});
