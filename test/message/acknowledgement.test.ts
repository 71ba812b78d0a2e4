import { describe, expect, test } from "vitest";
import { acknowledgementMessage, acoPolicy, acoPolicySpec, supportPolicy } from "../../src/index.js";
import { forwarded, reprioritised } from "../ticket/told.js";
import { programError, registration, theTicket } from "./the-ticket.js";

const italian = { locale: "it" } as const;
const toExpert = registration("11:30", { ...programError, addressedTo: "expert" });

describe("the acknowledgement", () => {
  const ticket = theTicket(registration("11:30"));

  test("goes to the address that the request came from", () => {
    expect(acknowledgementMessage(acoPolicy, ticket).to).toBe("anna@studiobianchi.example");
  });

  test("has the number, the priority and the application in its subject", () => {
    expect(acknowledgementMessage(acoPolicy, ticket).subject).toBe("Ticket 2026-000123 registered, priority Blocking: Paghe");
    expect(acknowledgementMessage(acoPolicy, ticket, italian).subject).toBe(
      "Ticket 2026-000123 registrato, priorità Bloccante: Paghe",
    );
  });

  test("tells the request and its due date, four hours of opening time later, in English", () => {
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
      "All times are those of Europe/Rome.",
      "",
      "ACO Informatica technical support",
      "",
    ]);
  });

  test("tells them in Italian", () => {
    const { text } = acknowledgementMessage(acoPolicy, ticket, italian);
    for (const line of [
      "La Sua richiesta è stata registrata come ticket 2026-000123, con priorità Bloccante.",
      "Ricevuta: lun 2 mar 2026 11:30",
      "Tipo di segnalazione: errore di programma",
      "Primo intervento entro: lun 2 mar 2026 16:30",
      "La Sua segnalazione:",
      "Gli orari sono quelli di Europe/Rome.",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
  });

  test("is the same in HTML, in its language", () => {
    const { html } = acknowledgementMessage(acoPolicy, ticket, italian);
    expect(html).toContain('<html lang="it">');
    expect(html).toContain('<dt>Primo intervento entro</dt><dd dir="auto">lun 2 mar 2026 16:30</dd>');
    expect(html).toContain("No payslips since the update.<br>Nothing is printed.");
  });

  test("counts from receipt under a priority changed before it is sent", () => {
    const changed = theTicket(registration("11:30"), reprioritised("12:00", "critical"));
    expect(acknowledgementMessage(acoPolicy, changed).text).toContain("First intervention due by: Tue 3 Mar 2026 11:00");
  });
});

describe("the acknowledgement of a request sent to one expert only", () => {
  test("says that no time is promised until it is forwarded to support", () => {
    const ticket = theTicket(toExpert);
    const english = acknowledgementMessage(acoPolicy, ticket).text;
    expect(english).toContain(
      "No time is promised: the request was sent to one expert only. One is promised once it is forwarded to support.",
    );
    expect(english).not.toContain("due by");
    const inItalian = acknowledgementMessage(acoPolicy, ticket, italian).text;
    expect(inItalian).toContain("Nessun tempo è garantito: la richiesta è stata inviata a un solo esperto.");
    expect(inItalian).not.toContain("entro:");
  });

  test("has the due date once it has been forwarded, counted from then", () => {
    const ticket = theTicket(toExpert, forwarded("tue 09:00"));
    const { text } = acknowledgementMessage(acoPolicy, ticket);
    expect(text).toContain("Received: Mon 2 Mar 2026 11:30");
    expect(text).toContain("First intervention due by: Tue 3 Mar 2026 13:00");
  });
});

test("where the policy promises no intervention for the priority, the acknowledgement says so", () => {
  const blocking = { rank: 1, label: "Blocking", targets: { acknowledgement: { hours: 1 } } };
  const policy = supportPolicy({ ...acoPolicySpec, priorities: { ...acoPolicySpec.priorities, blocking } });
  const ticket = theTicket(registration("11:30"));
  expect(acknowledgementMessage(policy, ticket).text).toContain("No time of intervention is promised for this priority.");
  expect(acknowledgementMessage(policy, ticket, italian).text).toContain("non è previsto un tempo di intervento");
});
