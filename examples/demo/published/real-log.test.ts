import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acoPolicy, attainment } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { fileText } from "../log/log-file.js";
import { readLog, type Log } from "./read-log.js";
import { replayLog } from "./replay-log.js";
import { caseOutcome, logReport } from "./report.js";

const path = fileURLToPath(new URL("../../../../shared/data/italian-helpdesk.csv", import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.warn(`The real log is not at ${path}: the tests of the demo on it are left out.`);

async function realLog(): Promise<Log> {
  const reading = await readLog(
    fileText(path, () => undefined),
    () => undefined,
  );
  if (!reading.ok) throw new Error(reading.fault);
  return reading.log;
}

describe.runIf(isThere)("the real log", () => {
  test("has as many tickets and events as its description says, each counted once", async () => {
    const log = await realLog();
    expect([log.cases.size, log.eventCount, log.leftOut.size, log.badRows.count]).toEqual([4580, 21348, 0, 0]);
    const { byPriority, overall } = logReport(acoPolicy, log.cases);
    for (const { tickets, onTime, late, never } of [...byPriority.values(), overall]) expect(onTime + late + never).toBe(tickets);
    for (const count of ["tickets", "onTime", "late", "never"] as const) {
      expect([...byPriority.values()].reduce((sum, attainment) => sum + attainment[count], 0)).toBe(overall[count]);
    }
  });

  test("is taken by the rules but for second conclusions and closings, each ticket judged once", async () => {
    const log = await realLog();
    const { facts, refusals, commandCount, eventCount } = replayLog(acoPolicy, log);
    const counts = refusals.map(({ code, command, count }) => [code, command, count]);
    // Counted in the file itself: conclusions that follow one, and closings that follow one, with no work between.
    expect(counts).toEqual([
      ["command_not_allowed", "conclude", 254],
      ["command_not_allowed", "close", 14],
    ]);
    expect(commandCount - eventCount).toBe(254 + 14);
    const { overall } = attainment(acoPolicy, facts, log.span?.lastMs ?? 0);
    expect(overall.count).toBe(4580);
    expect(overall.met + overall.breached + overall.pending).toBe(overall.count);
  });

  test("has a case checked by hand: 7:49:13 of its 8 hours on a Friday, the rest on Monday from 08:30", async () => {
    const found = (await realLog()).cases.get("Case 17");
    if (found === undefined) throw new Error("Case 17 is not in the log");
    const { dueAt, intervention } = caseOutcome(acoPolicy, found);
    expect(dueAt).toEqual(new Date("2011-10-17T08:40:47+02:00"));
    // Friday 7:49:13, two weeks of 42:30, Monday and Tuesday 17:00, Wednesday 2 November 7:47:52.
    expect(intervention?.elapsedMs).toBe(((117 * 60 + 37) * 60 + 5) * 1000);
  });
});
