import type { SlaFacts, Target } from "trouble-ticket/sla";
import type { RecipeProblem } from "../recipe.js";
import { rowsOf, type Row, type TableRow, type TableTimes } from "../table.js";

/** A clock that ServiceNow measured: what it counted from and to, its target, and ServiceNow's own answer. */
export interface TaskSla {
  readonly task: string;
  /** Facts for a policy whose priority `priority` has the target. */
  readonly facts: SlaFacts;
  readonly target: Target;
  /** What ServiceNow says, to compare with. */
  readonly reported: { readonly dueAt: Date | undefined; readonly elapsedMs: number; readonly isBreached: boolean };
}

/**
 * The clocks of rows of `task_sla`. With a schedule its business times count, without one all hours. A duration is a time after
 * 1970-01-01 00:00:00. The time left is 0 once the target is breached, so such a target is derived from the percentage, to the minute.
 */
export function serviceNowTaskSlas(
  rows: readonly Row[],
  options: TableTimes & { readonly priority: string },
): { readonly clocks: readonly TaskSla[]; readonly problems: readonly RecipeProblem[] } {
  const problems: RecipeProblem[] = [];
  const clocks = rowsOf(rows, options, problems).flatMap((row): readonly TaskSla[] => {
    const [task, receivedAt] = [row.text("task_value"), row.time("start_time")];
    const prefix = row.text("schedule_value") === undefined ? "" : "business_";
    const elapsedMs = durationMs(row, `${prefix}duration`);
    const target = targetOf(row, prefix, elapsedMs ?? 0);
    if (task === undefined || receivedAt === undefined || elapsedMs === undefined || target === undefined) {
      row.report("not_in_source", "start_time", "The clock is left out: its task, start, duration or target is missing.");
      return [];
    }
    const pausedMs = durationMs(row, `${prefix}pause_duration`) ?? 0;
    const pausedFrom = row.time("pause_time");
    if (pausedMs > 0)
      row.report("not_in_source", `${prefix}pause_duration`, "When it was paused is not in the table, only for how long.");
    const end = row.time("end_time");
    const stage = row.text("stage") ?? "";
    const facts = {
      priority: options.priority,
      receivedAt,
      pauses: pausedFrom === undefined || end !== undefined ? [] : [{ from: pausedFrom }],
      ...(/cancel/i.test(stage) ? { endedAt: end } : { resolvedAt: end }),
    };
    const isBreached = /^true$/i.test(row.text("has_breached") ?? "");
    return [{ task, facts, target, reported: { dueAt: row.time("planned_end_time"), elapsedMs, isBreached } }];
  });
  return { clocks, problems };
}

function targetOf(row: TableRow, prefix: string, elapsedMs: number): Target | undefined {
  const leftMs = durationMs(row, `${prefix}time_left`);
  if (leftMs !== undefined && leftMs > 0) return { minutes: (elapsedMs + leftMs) / 60_000 };
  const percentage = Number(row.text(`${prefix}percentage`));
  if (!(percentage > 0) || elapsedMs <= 0) return undefined;
  row.report("interpreted", `${prefix}percentage`, "Its target is derived from the percentage: take it from the SLA definition.");
  return { minutes: Math.round((elapsedMs * 100) / percentage / 60_000) };
}

function durationMs(row: TableRow, column: string): number | undefined {
  const text = row.text(column);
  if (text === undefined) return undefined;
  const epochMs = Date.parse(`${text.replace(" ", "T")}Z`);
  if (!Number.isNaN(epochMs)) return epochMs;
  row.report("unreadable_value", column, `${JSON.stringify(text)} is no duration after 1970-01-01 00:00:00.`);
  return undefined;
}
