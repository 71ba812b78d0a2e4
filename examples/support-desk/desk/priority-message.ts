import { ticketReport, updateMessage, type InstantLike, type Message, type SupportPolicy, type Ticket } from "trouble-ticket";

const maxSubject = 150;

/**
 * The message about a new priority: the library's update, under a subject and a first sentence that name the priority.
 *
 * The update's subject and first row have the status, which is still "registered" before the first intervention. The subject is
 * replaced and the row is left out.
 */
export function priorityMessage(policy: SupportPolicy, ticket: Ticket, now: InstantLike): Message {
  const { to, subject, text, html } = updateMessage(policy, ticket, now);
  const { label } = ticketReport(policy, ticket, now, { audience: "customer" }).priority;
  const priority = typeof label === "string" ? label : label.en;
  const topic = `Ticket ${ticket.number} has a new priority, ${priority}`;
  const sentence = `The priority of ticket ${ticket.number} is now ${priority}.`;
  return {
    to,
    subject: shortened(subject.replace(/^[^:]*/, () => topic)),
    text: `${sentence}\n\n${text.replace(/^Status: .*\n/m, "")}`,
    html: html
      .replace(/<title>[^:<]*/, () => `<title>${escaped(topic)}`)
      .replace(/<dt>Status<\/dt>.*\n/, "")
      .replace("<body>\n", () => `<body>\n<p>${escaped(sentence)}</p>\n`),
  };
}

/** Cut between characters as people see them. */
function shortened(subject: string): string {
  if (subject.length <= maxSubject) return subject;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(subject)) {
    if (cut.length + segment.length >= maxSubject) break;
    cut += segment;
  }
  return `${cut}…`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
