import type { SupportRequest, Ticket } from "../../src/index.js";
import { at, given, type CommandDraft } from "../ticket/scenario.js";

/** The ticket that a history leaves. */
export function theTicket(...history: readonly CommandDraft[]): Ticket {
  const { ticket } = given(...history);
  if (ticket === undefined) throw new Error("the history has no registration");
  return ticket;
}

export const programError: SupportRequest = {
  customer: "Studio Bianchi",
  application: "Paghe",
  operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
  sender: "anna@studiobianchi.example",
  channel: "email",
  addressedTo: "support",
  report: {
    kind: "programError",
    description: "No payslips since the update.\nNothing is printed.",
    lineNumber: "1204",
    errorContent: "Overflow\n  at TAX.PRINT",
    version: "7.2.1",
  },
};

/** A blocking program error, received on Monday 2 March 2026. */
export const registration = (time: string, request: SupportRequest = programError): CommandDraft =>
  registeredAt(at(time), request);

/** A blocking program error, received at an instant. */
export const registeredAt = (receivedAt: Date, request: SupportRequest = programError): CommandDraft => ({
  type: "register",
  at: receivedAt,
  receivedAt,
  number: "2026-000123",
  priority: "blocking",
  request,
});
