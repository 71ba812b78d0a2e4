import { formatTicketNumber, type SupportPolicy, type Ticket, type TicketCommand } from "trouble-ticket";

/** What differs between the tickets of the examples. */
interface Registered {
  readonly sequence: number;
  readonly priority: string;
  readonly receivedAt: Date;
}

const mailGateway = { kind: "system" as const, name: "mail gateway" };
const carla = { kind: "expert" as const, name: "Carla" };
const request = {
  customer: "Studio Bianchi",
  application: "Paghe",
  operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
  sender: "anna@studiobianchi.example",
  channel: "email",
  addressedTo: "support" as const,
  report: { kind: "question", description: "How do I print a payslip again?" },
};

/** The command that makes a ticket. */
export function registration(policy: SupportPolicy, registered: Registered): TicketCommand<"register"> {
  const { sequence, priority, receivedAt } = registered;
  const number = formatTicketNumber(policy, { year: 2026, sequence });
  const head = { id: `mail-${sequence}`, at: receivedAt, actor: mailGateway };
  return { type: "register", ...head, number, priority, receivedAt, request };
}

/** A new priority for a ticket, as its next command. */
export function reprioritisation(ticket: Ticket, priority: string): TicketCommand {
  return { type: "reprioritise", ...nextHead(ticket), priority, reason: "looked at again" };
}

export function waitForCustomer(ticket: Ticket): TicketCommand {
  return { type: "waitForCustomer", ...nextHead(ticket), pauseId: `p${ticket.version}`, reason: "customerAnswer" };
}

export function resumption(ticket: Ticket): TicketCommand {
  return { type: "resume", ...nextHead(ticket) };
}

/** A note under its own id, so that several can be decided on one state of a ticket. */
export function note(ticket: Ticket, text: string): TicketCommand {
  return { type: "addNote", ...nextHead(ticket), id: text, audience: "internal", text };
}

export function closing(ticket: Ticket, id: string): TicketCommand {
  return { type: "close", ...nextHead(ticket), id };
}

/** A second after the command before. */
function nextHead({ number, version, receivedAt }: Ticket): Pick<TicketCommand, "id" | "at" | "actor"> {
  return { id: `${number}-${version + 1}`, at: new Date(receivedAt.getTime() + version * 1000), actor: carla };
}
