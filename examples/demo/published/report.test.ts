import { acoPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import type { LogCase } from "./cases.js";
import { caseOutcome, logReport, nearestRank } from "./report.js";

const hours = 3_600_000;

function ticket(caseId: string, priority: string, receivedAt: string, takenAt?: string): LogCase {
  return { caseId, priority, receivedMs: Date.parse(receivedAt), ...(takenAt !== undefined && { takenMs: Date.parse(takenAt) }) };
}

function reportOf(...cases: readonly LogCase[]): ReturnType<typeof logReport> {
  return logReport(acoPolicy, new Map(cases.map((one) => [one.caseId, one])));
}

describe("the outcome of a ticket", () => {
  test("is on time up to the due date, to the millisecond", () => {
    const at = caseOutcome(acoPolicy, ticket("A", "blocking", "2012-03-05T08:00:00+01:00", "2012-03-05T12:30:00.000+01:00"));
    expect(at.dueAt).toEqual(new Date("2012-03-05T12:30:00+01:00"));
    expect(at.intervention).toMatchObject({ elapsedMs: 4 * hours, overdueMs: 0 });
    const after = caseOutcome(acoPolicy, ticket("A", "blocking", "2012-03-05T08:00:00+01:00", "2012-03-05T12:30:00.001+01:00"));
    expect(after.intervention?.overdueMs).toBe(1);
  });

  test("is on time where the ticket is taken in charge over the lunch that follows the last minute of its time", () => {
    const report = reportOf(ticket("A", "blocking", "2012-03-05T09:00:00+01:00", "2012-03-05T13:30:00+01:00"));
    expect(report.overall).toMatchObject({ onTime: 1, late: 0, medianMs: 4 * hours });
  });

  test("counts overdue time in opening time, over the weekend on which the clocks go forward", () => {
    const outcome = caseOutcome(acoPolicy, ticket("A", "critical", "2012-03-23T16:00:00+01:00", "2012-03-26T16:30:00+02:00"));
    expect(outcome.dueAt).toEqual(new Date("2012-03-26T15:30:00+02:00"));
    expect(outcome.intervention).toMatchObject({ elapsedMs: 9 * hours, overdueMs: hours });
  });
});

describe("the report of a log", () => {
  test("counts by priority in order of service, and over all", () => {
    const report = reportOf(
      ticket("S1", "standard", "2012-03-05T09:00:00+01:00", "2012-03-05T10:00:00+01:00"),
      ticket("S2", "standard", "2012-03-05T09:00:00+01:00", "2012-03-08T09:30:00+01:00"),
      ticket("S3", "standard", "2012-03-05T09:00:00+01:00"),
      ticket("S4", "standard", "2012-03-05T09:00:00+01:00", "2012-03-09T09:30:00+01:00"),
      ticket("B1", "blocking", "2012-03-05T09:00:00+01:00", "2012-03-05T14:30:00+01:00"),
      ticket("N1", "notUrgent", "2012-03-05T09:00:00+01:00"),
    );
    expect([...report.byPriority.keys()]).toEqual(["blocking", "standard", "notUrgent"]);
    const standard = report.byPriority.get("standard");
    expect(standard).toMatchObject({ tickets: 4, onTime: 1, late: 2, never: 1, medianMs: 26 * hours, ninetiethMs: 34.5 * hours });
    expect(standard?.longestOverdue?.case.caseId).toBe("S4");
    expect(standard?.longestOverdue?.intervention?.overdueMs).toBe(9 * hours);
    expect(report.byPriority.get("notUrgent")).toEqual({
      tickets: 1,
      onTime: 0,
      late: 0,
      never: 1,
      medianMs: undefined,
      ninetiethMs: undefined,
      longestOverdue: undefined,
    });
    expect(report.overall).toMatchObject({ tickets: 6, onTime: 1, late: 3, never: 2, medianMs: 4.5 * hours });
  });

  test("has the 50th and the 90th percentile of the time to the first intervention", () => {
    const minutes = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    const taken = minutes.map((minute) => `2012-03-05T09:${String(minute).padStart(2, "0")}+01:00`);
    const { overall } = reportOf(...taken.map((at) => ticket(at, "standard", "2012-03-05T09:00+01:00", at)));
    expect(overall).toMatchObject({ medianMs: 5 * 60_000, ninetiethMs: 9 * 60_000 });
  });

  test("names the first of equally overdue tickets", () => {
    const late = ["2012-03-05T09:00:00+01:00", "2012-03-05T15:00:00+01:00"] as const;
    const { overall } = reportOf(ticket("X", "blocking", ...late), ticket("Y", "blocking", ...late));
    expect(overall.longestOverdue?.case.caseId).toBe("X");
  });

  test("of no tickets is all zeros", () => {
    expect(reportOf().overall).toMatchObject({ tickets: 0, onTime: 0, late: 0, never: 0, medianMs: undefined });
  });
});

describe("a percentile by nearest rank", () => {
  test.each([
    [[15, 20, 35, 40, 50], 50, 35],
    [[15, 20, 35, 40, 50], 90, 50],
    [[1, 2, 3, 4], 50, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[7], 90, 7],
    [[], 50, undefined],
  ])("of %j at %d is %j", (values, percent, expected) => {
    expect(nearestRank(values, percent)).toBe(expected);
  });
});
