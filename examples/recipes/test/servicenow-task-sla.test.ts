import { businessCalendar, slaStatus, type SlaPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { serviceNowTaskSlas } from "../tickets/servicenow-task-sla.js";
import { areSamplesHere, sampleRows } from "./shared-samples.js";

const options = { timeZone: "UTC", priority: "standard" };
const row = {
  ...{
    task_value: "t1",
    start_time: "2026-03-02 08:00:00",
    end_time: "2026-03-02 09:00:00",
    stage: "completed",
    has_breached: "false",
  },
  ...{ schedule_value: "", duration: "1970-01-01 01:00:00", time_left: "1970-01-01 03:00:00", percentage: "25" },
  ...{ planned_end_time: "2026-03-02 12:00:00", pause_duration: "", pause_time: "" },
};

describe("a row of task_sla", () => {
  test("the target is the time that elapsed and the time that is left", () => {
    const { clocks, problems } = serviceNowTaskSlas([row], options);
    expect(problems).toEqual([]);
    expect(clocks).toMatchObject([
      {
        task: "t1",
        target: { minutes: 240 },
        facts: { resolvedAt: new Date("2026-03-02T09:00Z") },
        reported: { elapsedMs: 3_600_000, isBreached: false },
      },
    ]);
  });

  test("after a breach nothing is left, so the target comes from the percentage and is reported", () => {
    const breached = {
      ...row,
      has_breached: "true",
      duration: "1970-01-01 05:00:00",
      time_left: "1970-01-01 00:00:00",
      percentage: "125",
    };
    const { clocks, problems } = serviceNowTaskSlas([breached], options);
    expect(clocks).toMatchObject([{ target: { minutes: 240 }, reported: { isBreached: true } }]);
    expect(problems).toMatchObject([{ code: "interpreted", at: "row 2, percentage" }]);
  });

  test("a pause that is over is known by its length only, which is reported", () => {
    const paused = { ...row, pause_duration: "1970-01-01 00:30:00" };
    expect(serviceNowTaskSlas([paused], options).problems).toMatchObject([
      { code: "not_in_source", at: "row 2, pause_duration" },
    ]);
    const waiting = { ...row, end_time: "", stage: "paused", pause_time: "2026-03-02 08:30:00" };
    expect(serviceNowTaskSlas([waiting], options).clocks[0]?.facts.pauses).toEqual([{ from: new Date("2026-03-02T08:30Z") }]);
  });

  test("a clock without time left and without a percentage has no target and is left out", () => {
    const spent = { ...row, time_left: "1970-01-01 00:00:00", percentage: "0" };
    expect(serviceNowTaskSlas([spent], options)).toMatchObject({
      clocks: [],
      problems: [{ code: "not_in_source", at: "row 2, start_time" }],
    });
  });

  test("a duration that cannot be read leaves the clock out", () => {
    const { clocks, problems } = serviceNowTaskSlas([{ ...row, duration: "1 hour" }], options);
    expect([clocks, problems.map(({ at }) => at)]).toEqual([[], ["row 2, duration", "row 2, start_time"]]);
  });

  test.runIf(areSamplesHere)("the real clock has ServiceNow's due date, elapsed time and outcome", () => {
    const { clocks, problems } = serviceNowTaskSlas(sampleRows("sn_task_sla_data.csv"), options);
    const [clock] = clocks;
    if (clock === undefined) throw new Error("no clock");
    // The schedule is not in the file. 8 hours a day that end at 08:30 UTC fit all of its times, and the business_stc of INC0000060.
    const day = [["00:30", "08:30"]] as const;
    const calendar = businessCalendar({ timeZone: "UTC", weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
    const priorities = { standard: { rank: 1, label: "Standard", targets: { resolution: clock.target } } };
    const policy: SlaPolicy = { calendar, priorities };
    const status = slaStatus(policy, clock.facts, "2016-12-16T00:00Z", { metric: "resolution" });
    expect(problems).toEqual([]);
    expect(clock.target).toEqual({ minutes: 24 * 60 });
    expect({ dueAt: status.dueAt, elapsedMs: status.elapsedMs, isBreached: status.outcome === "breached" }).toEqual(
      clock.reported,
    );
    const closed = { ...clock.facts, endedAt: null, resolvedAt: "2016-12-13T21:43:14Z" };
    expect(slaStatus(policy, closed, "2016-12-16T00:00Z", { metric: "resolution" }).elapsedMs).toBe(28_800_000);
  });

  test.runIf(areSamplesHere)("without its schedule the real clock has ServiceNow's percentage of all hours", () => {
    const rows = sampleRows("sn_task_sla_data.csv").map((each) => ({ ...each, schedule_value: "" }));
    const [clock] = serviceNowTaskSlas(rows, options).clocks;
    if (clock === undefined) throw new Error("no clock");
    const calendar = businessCalendar({ timeZone: "UTC", weeklyHours: "always" });
    const priorities = { standard: { rank: 1, label: "Standard", targets: { resolution: clock.target } } };
    const { fraction, dueAt } = slaStatus({ calendar, priorities }, clock.facts, "2016-12-16T00:00Z", { metric: "resolution" });
    expect([(fraction * 100).toFixed(2), dueAt]).toEqual([
      sampleRows("sn_task_sla_data.csv")[0]?.["percentage"],
      clock.reported.dueAt,
    ]);
  });
});
