import { describe, expect, test } from "vitest";
import { acknowledgementMessage, acoPolicy, acoPolicySpec, supportPolicy } from "../../src/index.js";
import { forwarded, reprioritised } from "../ticket/commands.js";
import { linesOfHtml, linesOfText } from "./read-html.js";
import { programError, registration, theTicket } from "./the-ticket.js";

const italian = { locale: "it" } as const;
const toExpert = registration("11:30", { ...programError, addressedTo: "expert" });

describe("acknowledgement", () => {
  const ticket = theTicket(registration("11:30"));

  test("an acknowledgement is sent to the sender of the request (policy-2.2)", () => {
    expect(acknowledgementMessage(acoPolicy, ticket).to).toBe("anna@studiobianchi.example");
  });

  test("the subject of an acknowledgement has the ticket number, the priority and the application (policy-2.2)", () => {
    expect(acknowledgementMessage(acoPolicy, ticket).subject).toBe("Ticket 2026-000123 registered, priority Blocking: Paghe");
    expect(acknowledgementMessage(acoPolicy, ticket, italian).subject).toBe(
      "Ticket 2026-000123 registrato, priorità Bloccante: Paghe",
    );
  });

  test("an acknowledgement in English has the request and its due date, four hours of business time later (policy-1.1)", () => {
    expect(acknowledgementMessage(acoPolicy, ticket).text.split("\n")).toEqual([
      "Your request has been registered as ticket 2026-000123, with priority Blocking.",
      "",
      "Ticket: 2026-000123",
      "Priority: Blocking",
      "Received: Mon 2 Mar 2026 11:30",
      "Application: Paghe",
      "Version: 7.2.1",
      "Customer: Studio Bianchi",
      "Requested by: Anna Bianchi, +39 02 5550123",
      "Kind of report: program error",
      "Line number: 1204",
      "First intervention due by: Mon 2 Mar 2026 16:30",
      "",
      "Your report:",
      "> No payslips since the update.",
      "> Nothing is printed.",
      "",
      "Error:",
      "> Overflow",
      ">   at TAX.PRINT",
      "",
      "All times are in the time zone Europe/Rome.",
      "",
      "ACO Informatica technical support",
      "",
    ]);
  });

  test("an acknowledgement in Italian has the request and its due date", () => {
    const { text } = acknowledgementMessage(acoPolicy, ticket, italian);
    for (const line of [
      "La Sua richiesta è stata registrata come ticket 2026-000123, con priorità Bloccante.",
      "Ricevuta: lun 2 mar 2026 11:30",
      "Tipo di segnalazione: errore di programma",
      "Primo intervento entro il: lun 2 mar 2026 16:30",
      "La Sua segnalazione:",
      "Tutti gli orari sono nel fuso orario Europe/Rome.",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
  });

  test("the HTML of an acknowledgement has the same content and names its language", () => {
    const { html } = acknowledgementMessage(acoPolicy, ticket, italian);
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('<dt>Primo intervento entro il</dt><dd dir="auto">lun 2 mar 2026 16:30</dd>');
    expect(html).toContain("No payslips since the update.<br>Nothing is printed.");
  });

  test("a priority changed before the acknowledgement is sent sets the due date from receipt", () => {
    const changed = theTicket(registration("11:30"), reprioritised("12:00", "critical"));
    expect(acknowledgementMessage(acoPolicy, changed).text).toContain("First intervention due by: Tue 3 Mar 2026 11:00");
  });
});

describe("acknowledgement of a request sent to one expert only", () => {
  test("a request to one expert is acknowledged without a due date", () => {
    const ticket = theTicket(toExpert);
    const english = acknowledgementMessage(acoPolicy, ticket).text;
    expect(english).toContain(
      "No due date is promised, because the request was sent to one expert only. It is set once the request is sent to support.",
    );
    expect(english).not.toContain("due by");
    const inItalian = acknowledgementMessage(acoPolicy, ticket, italian).text;
    expect(inItalian).toContain("Nessun tempo di intervento è garantito, perché la richiesta è stata inviata a un solo esperto.");
    expect(inItalian).not.toContain("entro il:");
  });

  test("a request forwarded to support is acknowledged with a due date counted from the forwarding", () => {
    const ticket = theTicket(toExpert, forwarded("tue 09:00"));
    const { text } = acknowledgementMessage(acoPolicy, ticket);
    expect(text).toContain("Received: Mon 2 Mar 2026 11:30");
    expect(text).toContain("First intervention due by: Tue 3 Mar 2026 13:00");
  });
});

test("an acknowledgement says that the priority has no due date", () => {
  const blocking = { rank: 1, label: "Blocking", targets: { acknowledgement: { hours: 1 } } };
  const policy = supportPolicy({ ...acoPolicySpec, priorities: { ...acoPolicySpec.priorities, blocking } });
  const ticket = theTicket(registration("11:30"));
  expect(acknowledgementMessage(policy, ticket).text).toContain("No due date is promised for this priority.");
  expect(acknowledgementMessage(policy, ticket, italian).text).toContain("non è prevista una scadenza");
});

test("an acknowledgement of a question has no error to quote", () => {
  const question = { ...programError, report: { kind: "question", description: "How do I print a payslip again?" } };
  const { text, html } = acknowledgementMessage(acoPolicy, theTicket(registration("09:00", question)));
  expect(text).toContain("Your report:\n> How do I print a payslip again?\n");
  expect(text).not.toMatch(/Error|Line number|Version/);
  expect(text).toContain("\nApplication: Paghe\nCustomer: Studio Bianchi\n");
  expect(text).toContain("\nKind of report: question\nFirst intervention due by: ");
  expect(linesOfHtml(html)).toEqual(linesOfText(text));
});
