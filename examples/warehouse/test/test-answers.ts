import { acoPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { generatedTickets } from "../tickets/generated-tickets.js";
import { isRealLogHere, realTickets } from "../tickets/real-tickets.js";
import type { TicketFacts } from "../tickets/warehouse-ticket.js";
import { databaseAnswers, libraryAnswers, spanOf } from "./answers.js";
import { policies, withHolidays } from "./policies.js";
import type { Proven } from "./proven.js";

const generatedCount = 3000;

/** Defines the tests that compare every answer of the databases with the library's. */
export function testAnswers(databases: readonly Proven[]): void {
  if (!isRealLogHere) console.warn("skipped: the real log, which is not in ../shared; the generated tickets are proven");

  describe.each(databases)("$name", (database) => {
    test.each(policies)(`answers as the library does for ${generatedCount} generated tickets at %s`, async (_, policy) => {
      const tickets = generatedTickets(policy, generatedCount);
      const answers = await databaseAnswers(database, policy, tickets, spanOf(tickets));
      expect(answers.size).toBe(generatedCount);
      expect(answers).toEqual(libraryAnswers(policy, tickets, spanOf(tickets)));
    });

    test.runIf(isRealLogHere)("answers as the library does for the real log's 4,580 tickets", async () => {
      const tickets = await realTickets();
      const answers = await databaseAnswers(database, withHolidays, tickets, spanOf(tickets));
      expect(answers.size).toBe(4580);
      expect(answers).toEqual(libraryAnswers(withHolidays, tickets, spanOf(tickets)));
    });

    test("answers nothing about an instant outside the calendar's rows, instead of something wrong", async () => {
      const span = { fromMs: Date.parse("2026-03-02T08:00Z"), untilMs: Date.parse("2026-03-03T08:00Z") };
      const tickets = [
        ticket("within", "2026-03-02T08:00Z", "2026-03-02T09:00Z"),
        ticket("received before", "2026-03-02T07:59:59.999Z", "2026-03-02T09:00Z"),
        ticket("received after", "2026-03-03T08:00Z", "2026-03-03T08:00Z"),
        ticket("intervened after", "2026-03-02T08:00Z", "2026-03-03T08:00Z"),
        ticket("due after", "2026-03-02T16:00Z", "2026-03-02T16:30Z"),
      ];
      const hour = 3_600_000;
      const due = Date.parse("2026-03-02T12:00Z");
      expect(await databaseAnswers(database, acoPolicy, tickets, span)).toEqual(
        new Map([
          ["within", { receivedOpenMs: 0, elapsedMs: hour, dueMs: due }],
          ["received before", { receivedOpenMs: null, elapsedMs: null, dueMs: null }],
          ["received after", { receivedOpenMs: null, elapsedMs: null, dueMs: null }],
          ["intervened after", { receivedOpenMs: 0, elapsedMs: null, dueMs: due }],
          ["due after", { receivedOpenMs: 7 * hour, elapsedMs: hour / 2, dueMs: null }],
        ]),
      );
    });
  });
}

function ticket(number: string, received: string, intervened: string): TicketFacts {
  return { number, priority: "blocking", receivedAt: new Date(received), intervenedAt: new Date(intervened) };
}
