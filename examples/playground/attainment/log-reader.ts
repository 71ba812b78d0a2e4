import type { SlaInterval } from "trouble-ticket";
import { readRow, unknownSeriousness, type Columns, type LogEvent } from "../../demo/log-row.js";
import type { FileTicket, RowReader } from "./ticket-row.js";

const priorities: ReadonlyMap<string, string> = new Map([
  ["Value 1", "standard"],
  ["Value 2", "critical"],
  ["Value 3", "blocking"],
  ["Value 4", "notUrgent"],
]);

interface LogCase {
  readonly row: number;
  readonly priority: string;
  readonly events: LogEvent[];
}

/**
 * Reads an event log, one event a row, as the demo does; docs/guides/demo-log.md says what its activities mean. A case whose
 * first row is bad is left out.
 */
export function logReader(columns: Columns): RowReader {
  const cases = new Map<string, LogCase>();
  const leftOut = new Set<string>();
  return {
    read: (row, fields) => {
      const event = readRow(columns, row, fields);
      const known = event.caseId === undefined ? undefined : cases.get(event.caseId);
      if (event.kind === "badRow") {
        if (event.caseId !== undefined && known === undefined) leftOut.add(event.caseId);
        return event.fault;
      }
      if (known !== undefined) {
        known.events.push(event);
        return undefined;
      }
      if (leftOut.has(event.caseId)) return undefined;
      const priority = priorities.get(event.seriousness);
      if (priority !== undefined) {
        cases.set(event.caseId, { row, priority, events: [event] });
        return undefined;
      }
      leftOut.add(event.caseId);
      return unknownSeriousness(event).fault;
    },
    tickets: () => [...cases.values()].map(ticketOf),
  };
}

/** What a case's events say of its clock: waits and conclusions that were reopened are pauses. */
function ticketOf({ row, priority, events }: LogCase): FileTicket {
  const inOrder = [...events].sort((a, b) => a.atMs - b.atMs);
  const pauses: SlaInterval[] = [];
  let intervenedAt: number | undefined;
  let waitingMs: number | undefined;
  let endedAt: number | undefined;
  for (const { activity, atMs } of inOrder) {
    const isWork = activity === "Take in charge ticket";
    const isWait = activity === "Wait";
    if (waitingMs !== undefined && !isWait) {
      pauses.push({ from: waitingMs, to: atMs });
      waitingMs = undefined;
    }
    if (endedAt !== undefined && (isWork || isWait)) {
      pauses.push({ from: endedAt, to: atMs });
      endedAt = undefined;
    }
    if (isWork) intervenedAt ??= atMs;
    if (isWait) waitingMs ??= atMs;
    if (activity === "Resolve ticket" || activity === "Closed") endedAt ??= atMs;
  }
  if (waitingMs !== undefined) pauses.push({ from: waitingMs });
  return {
    row,
    facts: {
      receivedAt: inOrder[0]?.atMs ?? 0,
      priority,
      pauses,
      ...(intervenedAt !== undefined && { intervenedAt }),
      ...(endedAt !== undefined && { endedAt }),
    },
  };
}
