import { describe, expectTypeOf, test } from "vitest";
import {
  acoPolicy,
  decide,
  dueAt,
  evolve,
  isSupportError,
  replay,
  safeParsePolicy,
  slaStatus,
  supportPolicy,
  type InstantLike,
  type Problem,
  type SlaFacts,
  type SlaPolicy,
  type SlaStatus,
  type SupportPolicy,
  type SupportPolicySpec,
  type Ticket,
  type TicketEvent,
} from "trouble-ticket";

/** The types that apps rely on. `npm run types` checks the assertions; here they only run. */
describe("the types of the main entry", () => {
  test("an instant is a Date, epoch milliseconds, ISO text or a Temporal instant", () => {
    expectTypeOf<Date>().toExtend<InstantLike>();
    expectTypeOf<number>().toExtend<InstantLike>();
    expectTypeOf<string>().toExtend<InstantLike>();
    expectTypeOf<{ epochMilliseconds: number }>().toExtend<InstantLike>();
    expectTypeOf<bigint>().not.toExtend<InstantLike>();
  });

  test("a due date is a Date", () => {
    expectTypeOf(dueAt).returns.toEqualTypeOf<Date>();
  });

  test("a policy's whole value is a policy of deadlines", () => {
    expectTypeOf<SupportPolicy>().toExtend<SlaPolicy>();
    expectTypeOf(supportPolicy).returns.toExtend<SupportPolicy>();
  });

  test("a policy needs a calendar and priorities only", () => {
    expectTypeOf<Pick<SupportPolicySpec, "calendar" | "priorities">>().toExtend<SupportPolicySpec>();
    expectTypeOf<Pick<SupportPolicySpec, "calendar">>().not.toExtend<SupportPolicySpec>();
  });

  test("an optional fact is absent, undefined or null", () => {
    const row = { receivedAt: "2026-03-27T16:00Z", priority: "blocking", intervenedAt: null, pauses: undefined } as const;
    expectTypeOf(row).toExtend<SlaFacts>();
    expectTypeOf({ receivedAt: "2026-03-27T16:00Z" }).not.toExtend<SlaFacts>();
  });

  test("a breached status has the instant of its breach", () => {
    type Breached = Extract<SlaStatus, { outcome: "breached" }>;
    expectTypeOf<Breached["breachedAt"]>().toEqualTypeOf<Date>();
    expectTypeOf(slaStatus).returns.toEqualTypeOf<SlaStatus>();
  });

  test("a decision has events, or one refusal with a code", () => {
    const decision = decide(acoPolicy, undefined, {} as Parameters<typeof decide>[2]);
    if (decision.ok) expectTypeOf(decision.events).toExtend<readonly TicketEvent[]>();
    else expectTypeOf(decision.refusal.code).toExtend<string>();
  });

  test("evolve gives a ticket, replay of a list may give none", () => {
    expectTypeOf(evolve).returns.toEqualTypeOf<Ticket>();
    expectTypeOf(replay).returns.toEqualTypeOf<Ticket | undefined>();
  });

  test("a closed ticket has its instant, and an open one does not", () => {
    type Closed = Extract<Ticket, { status: "closed" }>;
    type Open = Extract<Ticket, { status: "registered" | "inProgress" }>;
    expectTypeOf<Closed["closedAt"]>().toEqualTypeOf<Date>();
    expectTypeOf<Open>().not.toHaveProperty("closedAt");
  });

  test("a safe parser gives a value or problems", () => {
    const reading = safeParsePolicy({});
    if (reading.ok) expectTypeOf(reading.value).toExtend<SupportPolicy>();
    else expectTypeOf(reading.problems).toExtend<readonly Problem[]>();
  });

  test("the fields of a result and a decision can be read before `ok` is asked, as code without strict types has to", () => {
    const { value, problems } = safeParsePolicy({});
    expectTypeOf(value).toEqualTypeOf<SupportPolicy | undefined>();
    expectTypeOf(problems).toExtend<readonly Problem[] | undefined>();
    const { events, refusal } = decide(acoPolicy, undefined, {} as Parameters<typeof decide>[2]);
    expectTypeOf(events).toEqualTypeOf<readonly TicketEvent[] | undefined>();
    expectTypeOf(refusal).toEqualTypeOf<Problem | undefined>();
  });

  test("isSupportError narrows an unknown error to one with a code", () => {
    const error: unknown = undefined;
    if (isSupportError(error)) expectTypeOf(error.code).toExtend<string>();
  });
});
