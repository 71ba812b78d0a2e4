import { formatTicketNumber, localDateAt } from "trouble-ticket";
import type { Desk } from "./desk/desk.js";

/** A request to send: with a body it is a POST. */
export interface Try {
  readonly path: string;
  readonly body?: object;
}

/** A request for support, what an expert makes of it, and the queue as it then is. */
export function thingsToTry({ policy, clock }: Desk): readonly Try[] {
  const year = Number(localDateAt(policy.calendar, clock()).slice(0, 4));
  const first = formatTicketNumber(policy, { year, sequence: 1 });
  const operator = { name: "Anna Bianchi", phone: "+39 02 5550123" };
  const report = { kind: "question", description: "How do I print a payslip again?" };
  const sent = { sender: "anna@studiobianchi.example", channel: "email", addressedTo: "support" };
  return [
    { path: "/requests", body: { customer: "bianchi", application: "Paghe", operator, ...sent, report } },
    {
      path: `/tickets/${first}/commands`,
      body: {
        ...{ type: "reprioritise", priority: "blocking", reason: "salaries are due today" },
        actor: { kind: "expert", name: "Carla" },
      },
    },
    { path: "/queue" },
  ];
}

/** The same as a line for a shell. */
export function curlLine(address: string, { path, body }: Try): string {
  const url = `${address}${path}`;
  return body === undefined
    ? `curl -s ${url}`
    : `curl -s ${url} -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`;
}
