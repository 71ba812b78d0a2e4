import { expect, test } from "vitest";
import {
  acoPolicySpec,
  allowedCommands,
  decide,
  evolve,
  supportPolicy,
  type CommandType,
  type Ticket,
  type TicketCommand,
} from "../../src/index.js";
import * as commands from "../ticket/commands.js";
import { commandOf, type CommandDraft } from "../ticket/scenario.js";
import { readText } from "./project.js";

type Commands = readonly string[];

const policy = supportPolicy({ ...acoPolicySpec, metrics: { workaround: { label: "Workaround" } } });
const section = readText("docs/ticket.md").split("### Commands by status\n")[1]?.split(/^#/m)[0] ?? "";
const [head = [], , ...rows] = [...section.matchAll(/^\|(.+)\|$/gm)].map(([, cells = ""]) =>
  cells.split("|").map((cell) => cell.trim()),
);

test("the table of docs/ticket.md has the commands that some ticket of each status allows", () => {
  const documented = head.slice(1).map((status, position): [string, Commands] => {
    const named = rows.filter((cells) => cells[position + 1] === "yes").flatMap(([names = ""]) => namesIn(names));
    return [status, named.sort()];
  });
  expect(Object.fromEntries(documented)).toEqual(
    Object.fromEntries([...allowedByStatus].map(([status, each]) => [status, [...new Set(each.flat())].sort()])),
  );
});

test("the list of docs/ticket.md has the commands that not every ticket of their statuses allows", () => {
  const documented = [...section.matchAll(/^- (.+?):/gm)].flatMap(([, names = ""]) => namesIn(names));
  const conditional = [...allowedByStatus.values()].flatMap((each) =>
    each.flat().filter((command) => !each.every((allowed) => allowed.includes(command))),
  );
  expect(documented.sort()).toEqual([...new Set(conditional)].sort());
});

function namesIn(text: string): Commands {
  return [...text.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
}

/** A command of each type that a ticket takes if it allows the type. */
const drafts: { readonly [Type in CommandType]: (time: string, ticket: Ticket) => CommandDraft } = {
  register: (time) => commands.registered(time),
  forward: (time) => commands.forwarded(time),
  reprioritise: (time, { priority }) => commands.reprioritised(time, priority === "low" ? "standard" : "low"),
  askApproval: (time) => commands.approvalAsked(time),
  recordApproval: (time, { approval }) => commands.approval(time, approval.state === "granted" ? "refused" : "granted"),
  planIntervention: (time, { version }) => commands.planned(time, `i${version}`, time),
  startIntervention: (time, { version }) => commands.started(time, `i${version}`, { expert: `Expert ${version}` }),
  finishIntervention: (time, ticket) => commands.finished(time, ticket.interventions.find(isRunning)?.id ?? ""),
  correctIntervention: (time, ticket) => {
    const { startedAt, endedAt } = uninvoicedIn(ticket) ?? {};
    const corrected = commands.corrected(time, uninvoicedIn(ticket)?.id ?? "", time, time);
    return { ...corrected, startedAt, endedAt } as CommandDraft;
  },
  markInvoiced: (time, ticket) => commands.invoiced(time, uninvoicedIn(ticket)?.id ?? ""),
  waitForCustomer: (time, { version }) => commands.waiting(time, `p${version}`),
  resume: (time) => commands.resumed(time),
  acknowledge: (time) => commands.acknowledged(time),
  addNote: (time) => commands.noted(time, "internal", "Hm"),
  recordUpdate: (time) => commands.updated(time),
  recordMessage: (time) => commands.messaged(time),
  recordMilestone: (time) => commands.reached(time, "workaround"),
  conclude: (time) => commands.concluded(time),
  close: (time) => commands.closed(time),
  reopen: (time) => commands.reopened(time),
  cancel: (time) => commands.cancelled(time),
};

function isRunning({ endedAt }: Ticket["interventions"][number]): boolean {
  return endedAt === undefined;
}

function uninvoicedIn({ interventions }: Ticket): Ticket["interventions"][number] | undefined {
  return interventions.find((each) => !isRunning(each) && each.invoiced !== true);
}

/** What the tickets of each status allow that any sequence of commands leads to; of tickets that allow the same, the first. */
const allowedByStatus = ((): ReadonlyMap<string, readonly (readonly CommandType[])[]> => {
  const byStatus = new Map<string, (readonly CommandType[])[]>();
  const seen = new Set<string>();
  const tickets: Ticket[] = [
    after(undefined, commands.registered("09:00")),
    after(undefined, commands.registered("09:00", { addressedTo: "expert" })),
  ];
  for (const ticket of tickets) {
    const [status, allowed] = [statusOf(ticket), allowedCommands(policy, ticket)];
    const key = `${status} ${allowed.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    byStatus.set(status, [...(byStatus.get(status) ?? []), allowed]);
    const time = `09:${String(ticket.version).padStart(2, "0")}`;
    tickets.push(...allowed.map((type) => after(ticket, drafts[type](time, ticket))));
  }
  return byStatus;
})();

function statusOf({ status, conclusions }: Ticket): string {
  if (status === "closed" || status === "cancelled") return status;
  const last = conclusions.at(-1);
  return last !== undefined && last.to === undefined ? "concluded" : "registered, in progress";
}

function after(ticket: Ticket | undefined, draft: CommandDraft): Ticket {
  const command: TicketCommand = commandOf(draft, `c${(ticket?.version ?? 0) + 1}`);
  const decision = decide(policy, ticket, command);
  const [event] = decision.ok ? decision.events : [];
  if (event === undefined) throw new Error(`${draft.type} is refused: ${JSON.stringify(decision.refusal)}`);
  return evolve(ticket, event);
}
