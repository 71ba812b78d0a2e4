import type { CommandType, LocalizedText, QueueEntry, TicketCommand } from "trouble-ticket";

/** A command of a ticket's life, and what happens in it. */
export interface LifeStep {
  readonly command: TicketCommand<CommandType, string>;
  readonly remark: LocalizedText;
}

export interface Life {
  /** The request as the desk's mailbox has it, still to be read. */
  readonly draft: unknown;
  readonly number: string;
  readonly receivedAt: string;
  readonly registration: LifeStep;
  readonly untilReport: readonly LifeStep[];
  readonly reportedAt: string;
  /** The other tickets that are open when the report is asked for. */
  readonly others: readonly QueueEntry[];
  readonly untilClosing: readonly LifeStep[];
}

const number = "2026-000123";
const receivedAt = "2026-03-16T09:12+01:00";

const anna = { kind: "customer", name: "Anna Bianchi" } as const;
const carla = { kind: "expert", name: "Carla Neri" } as const;
const marco = { kind: "expert", name: "Marco Riva" } as const;

const draft = {
  customer: "Studio Bianchi",
  application: "Paghe",
  operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
  sender: "anna@studiobianchi.example",
  channel: "email",
  addressedTo: "support",
  report: {
    kind: "programError",
    description: "Since the update no payslip is printed.",
    lineNumber: "1204",
    errorContent: "Overflow in TAX.PRINT",
    version: "7.2.1",
  },
} as const;

/** Made up: the life of one ticket, which `npm run demo` shows. */
export const life: Life = {
  draft,
  number,
  receivedAt,
  registration: {
    command: {
      ...{ type: "register", id: "c1", at: "2026-03-16T09:15+01:00", actor: { kind: "system", name: "mail" } },
      ...{ number, priority: "standard", receivedAt, request: draft },
    },
    remark: { en: "the request becomes a ticket", it: "la richiesta diventa un ticket" },
  },
  untilReport: [
    {
      command: {
        ...{ type: "reprioritise", id: "c2", at: "2026-03-16T09:40+01:00", actor: carla },
        ...{ priority: "critical", reason: "salaries are due today" },
      },
      remark: {
        en: "salaries are due today: eight hours from receipt, no longer three days",
        it: "gli stipendi scadono oggi: otto ore dalla ricezione, non più tre giorni",
      },
    },
    {
      command: {
        ...{ type: "waitForCustomer", id: "c3", at: "2026-03-16T10:00+01:00", actor: carla },
        ...{ pauseId: "p1", reason: "customerAnswer" },
      },
      remark: { en: "which printer is it? the clock is paused", it: "quale stampante? l'orologio si ferma" },
    },
    {
      command: { type: "resume", id: "c4", at: "2026-03-16T11:30+01:00", actor: anna, pauseId: "p1" },
      remark: { en: "all of them; it runs again, due as much later", it: "tutte; riparte, e la scadenza slitta di altrettanto" },
    },
    {
      command: {
        ...{ type: "startIntervention", id: "c5", at: "2026-03-16T11:40+01:00", actor: carla },
        ...{ interventionId: "i1", mode: "online", expert: carla.name },
      },
      remark: { en: "online, but the customer has not approved yet", it: "online, ma il cliente non ha ancora approvato" },
    },
    {
      command: { type: "askApproval", id: "c6", at: "2026-03-16T11:45+01:00", actor: carla },
      remark: { en: "Carla asks for the approval: another pause", it: "Carla chiede l'approvazione: un'altra pausa" },
    },
    {
      command: { type: "recordApproval", id: "c7", at: "2026-03-16T12:05+01:00", actor: anna, answer: "granted" },
      remark: { en: "Anna approves", it: "Anna approva" },
    },
    {
      command: {
        ...{ type: "startIntervention", id: "c8", at: "2026-03-16T12:10+01:00", actor: carla },
        ...{ interventionId: "i1", mode: "online", expert: carla.name, note: "had last year's table" },
      },
      remark: { en: "the first intervention stops the clock", it: "il primo intervento ferma l'orologio" },
    },
    {
      command: {
        ...{ type: "finishIntervention", id: "c9", at: "2026-03-16T12:55+01:00", actor: carla },
        ...{ interventionId: "i1", cause: "softwareFault", done: "Updated the tax table" },
      },
      remark: { en: "payslips print again", it: "le buste paga si stampano di nuovo" },
    },
    {
      command: {
        ...{ type: "startIntervention", id: "c10", at: "2026-03-16T14:10+01:00", actor: marco },
        ...{ interventionId: "i2", mode: "phone", expert: marco.name },
      },
      remark: { en: "Marco calls to check", it: "Marco telefona per verificare" },
    },
  ],
  reportedAt: "2026-03-16T14:20+01:00",
  others: [
    { number: "2026-000098", rank: 2, receivedAt: "2026-03-13T17:20+01:00", sequence: 98 },
    { number: "2026-000119", rank: 3, receivedAt: "2026-03-16T08:35+01:00", sequence: 119 },
    { number: "2026-000131", rank: 1, receivedAt: "2026-03-16T10:30+01:00", sequence: 131 },
  ],
  untilClosing: [
    {
      command: {
        ...{ type: "finishIntervention", id: "c11", at: "2026-03-16T14:25+01:00", actor: marco },
        ...{ interventionId: "i2", cause: "softwareFault", done: "Checked a payslip with the customer" },
      },
      remark: { en: "all is well", it: "tutto a posto" },
    },
    {
      command: { type: "conclude", id: "c12", at: "2026-03-16T15:00+01:00", actor: marco },
      remark: { en: "the work is done", it: "il lavoro è finito" },
    },
    {
      command: { type: "close", id: "c13", at: "2026-03-17T09:00+01:00", actor: carla },
      remark: { en: "nothing came back overnight", it: "nella notte non è tornato nulla" },
    },
  ],
};
