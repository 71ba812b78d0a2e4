import * as face from "../../src/index.js";
import { programError, question } from "../request/a-request.js";
import { throughJson } from "./through-json.js";

const { acoPolicy, acoPolicySpec } = face;
const { calendar } = acoPolicy;
const at = "2026-03-27T17:00+01:00";
const later = "2026-03-30T11:30+02:00";
const responses = {
  ...{ name: "response", label: "Response", metric: "intervention", every: "month", attained: "0.95" },
  credits: [{ below: "0.9", percent: "5" }],
};
const request = { priority: "standard", receivedAt: at };
const clock = {
  ...request,
  priorityChanges: [{ at: later, priority: "critical" }],
  pauses: [{ from: "2026-03-30T09:00+02:00", to: "2026-03-30T10:00+02:00" }],
  acknowledgedAt: at,
  intervenedAt: "2026-03-31T09:00+02:00",
  conclusions: [{ from: "2026-03-31T10:00+02:00", to: "2026-03-31T11:00+02:00" }],
};

const forwarded = { status: "registered", guaranteedFrom: later, pauses: [{ to: later }, {}] };
const queued = { number: "2026-000123", sequence: 123, rank: 3, receivedAt: at };
const queue = [queued, { ...queued, ...forwarded, number: "2026-000124", sequence: 124 }];

const draft = {
  ...question,
  channel: "fax",
  emailUnavailableReason: "The line is down",
  report: programError,
};

const actor = { kind: "expert", name: "Carla" };
const event = { id: "c1/1", commandId: "c1", ticketNumber: "2026-000123", version: 1, type: "registered", at, actor };
const registered = { ...event, sequence: 123, priority: "standard", rank: 3, receivedAt: at, request: draft };
const noted = { ...event, id: "c2/1", commandId: "c2", version: 2, type: "noted", audience: "customer", text: "Looking" };
const ticket = throughJson(Reflect.apply(face.replay, undefined, [[noted, registered]]));
const closing = { ...event, id: "c3/1", commandId: "c3", version: 3, type: "closed" };
const closed = throughJson(Reflect.apply(face.replay, undefined, [[registered, noted, closing]]));

const prices = {
  currency: "EUR",
  customer: "C1",
  versions: [{ from: "2026-01-01", pricePerHour: { online: "85.25" }, callOutFee: { online: "35.00" } }],
};
const agreements = [
  { kind: "lumpSum", id: "L1", customer: "C1", from: "2026-01-01", to: "2026-12-31", causes: ["other"], modes: ["phone"] },
  { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 90, usedMinutes: 60 },
] as const;
const terms = {
  customers: [{ id: "C1", name: "Studio Bianchi", email: "anna@bianchi.example", vat: { rate: "22" }, currency: "EUR" }],
  priceLists: [prices],
  agreements,
};
const advice = { ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice", expert: "Carla" };
const work = [
  { ...advice, id: "i1", startedAt: at, endedAt: "2026-03-27T18:10+01:00", currency: "EUR", done: "Set it right" },
  { ...advice, id: "i2", startedAt: later, endedAt: "2026-03-30T12:00+02:00", vat: { rate: "0", exemption: "N3.2" } },
] as const;
const invoiced = face.draftInvoices(acoPolicy, work, terms);
const statement = throughJson(invoiced.statements[0]);
const invoice = invoiced.statements[0]?.draft;
const credited = invoice && face.creditNote(invoice, { lines: [1] });

/** A valid call of each public function. A new function needs a line here. */
export const workingCalls: Readonly<Record<string, readonly unknown[]>> = {
  acknowledgementMessage: [acoPolicy, ticket, { locale: "it" }],
  addBusinessDays: [calendar, at, 3],
  addBusinessTime: [calendar, at, { hours: 4, minutes: 30 }],
  allocate: [{ amount: "100.00", currency: "EUR" }, [1, "2.5", 3]],
  allowedCommands: [acoPolicy, ticket],
  attainment: [acoPolicy, [clock, request], later, { atRiskFrom: 0.5, metric: "intervention" }],
  billableDuration: [acoPolicy, { mode: "online", startedAt: at, endedAt: later }],
  billableInterventions: [ticket],
  businessCalendar: [
    {
      ...acoPolicySpec.calendar,
      holidays: ["2026-04-06", { date: "2026-04-25", name: { en: "Liberation", it: "Liberazione" } }],
      exceptions: { "2026-12-24": [["08:30", "12:00"]], "2026-12-31": [] },
    },
  ],
  businessTimeBetween: [calendar, at, later],
  calendarRows: [calendar, at, later],
  chargeFor: [acoPolicy, work[0], terms],
  closingMessage: [acoPolicy, closed, later, { locale: "it" }],
  compareInQueue: queue,
  compareTicketNumbers: [acoPolicy, "2026-000123", "2025-000124"],
  coverageOf: [acoPolicy, work[0], terms],
  creditNote: [invoice, { lines: [2], credited: [credited] }],
  decide: [
    acoPolicy,
    ticket,
    { type: "startIntervention", id: "c3", at: later, now: later, actor, interventionId: "i1", mode: "phone", expert: "Carla" },
  ],
  describeProblem: [{ code: "not_whole", path: ["target", "weeks"], value: "1.5" }],
  draftInvoices: [acoPolicy, work, terms, { month: "2026-03" }],
  dueAt: [acoPolicy, request],
  evolve: [ticket, noted],
  explainDueAt: [acoPolicy, request],
  formatCharge: [acoPolicy, face.chargeFor(acoPolicy, work[0], terms), { locale: "it" }],
  formatExplanation: [face.explainDueAt(acoPolicy, request), { locale: "it" }],
  formatTicketNumber: [acoPolicy, { year: 2026, sequence: 123 }],
  initialState: [],
  instantAtFraction: [acoPolicy, clock, 0.75, { now: later }],
  invoiceBy: [acoPolicy, at],
  isOpen: [calendar, at],
  isSupportError: [new face.SupportError({ code: "never_open" })],
  parseLocalTime: ["27/03/2026 14:05", { timeZone: "Europe/Rome", order: "dmy" }],
  italianHolidays: [2026, 2027, { patronDay: "12-07" }],
  localDateAt: [calendar, at],
  nextInQueue: [queue],
  nextOpening: [calendar, at],
  openPeriods: [calendar, at, later],
  orderByDue: [acoPolicy, queue.map((entry) => ({ ...entry, facts: request })), later],
  orderQueue: [queue],
  parseRequest: [acoPolicy, draft],
  parseTicketNumber: [acoPolicy, "2026-000123"],
  previousClosing: [calendar, at],
  priceList: [prices],
  queueEntry: [queued],
  queueKey: [queued],
  queueMember: [queued],
  queuePosition: [queue, "2026-000124"],
  queueScore: [queued],
  replay: [[noted, registered]],
  safeParsePolicy: [acoPolicySpec],
  safeParsePriceList: [prices],
  safeParseRequest: [acoPolicy, draft],
  safeParseTicketNumber: [acoPolicy, "2026-000123"],
  slaFacts: [ticket],
  serviceLevelReport: [{ ...acoPolicy, serviceLevels: [responses] }, [clock, request], { month: "2026-03", now: later }],
  slaStatus: [acoPolicy, clock, later, { metric: "intervention" }],
  slaStatuses: [acoPolicy, clock, later],
  splitRequest: [{ ...draft, report: [draft.report, draft.report] }],
  statementMessage: [acoPolicy, statement, { locale: "it" }],
  statementCsv: [statement, { locale: "it" }],
  subtractBusinessTime: [calendar, at, 5_400_000],
  supportPolicy: [acoPolicySpec],
  updateMessage: [acoPolicy, ticket, later, { locale: "it" }],
  whatIf: [acoPolicy, acoPolicy, [clock], later],
  ticketReport: [acoPolicy, ticket, later, { audience: "staff", place: 1 }],
};

/** A public function, called with any arguments. */
export type AnyFunction = (...args: readonly unknown[]) => unknown;

/** The result of a function without the caller's own values, which drafts and tickets pass through. */
function withoutInput(name: string, answer: unknown): unknown {
  const list: readonly unknown[] = [answer].flat();
  switch (name) {
    case "splitRequest":
      return list.map((draft) => face.safeParseRequest(acoPolicy, draft));
    case "orderQueue":
    case "nextInQueue":
      return list.length;
    case "orderByDue":
      return list.map((due) => Reflect.get(Object(due), "status") as unknown);
    default:
      return answer;
  }
}

/** The public functions without the constructor of SupportError, which only the library calls. */
export const functions: readonly (readonly [string, AnyFunction])[] = Object.entries(face).flatMap(
  ([name, member]: [string, unknown]) =>
    typeof member === "function" && member !== face.SupportError
      ? [[name, (...args: readonly unknown[]): unknown => withoutInput(name, Reflect.apply(member, undefined, args))] as const]
      : [],
);
