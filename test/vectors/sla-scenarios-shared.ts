import type { SlaFacts } from "../../src/index.js";
import type { SharedScenarios, SharedTicketEvent } from "./shared-scenarios.js";
import type { SlaScenario } from "./sla-scenarios-vector.js";

/** The scenarios about the clock; those about the queue are skipped with a word. */
export function clockScenariosOf({ scenarios }: SharedScenarios): readonly SlaScenario[] {
  return scenarios.flatMap(({ id, title, events, queries = [], thresholds = [], expected }): readonly SlaScenario[] => {
    if (events === undefined || expected === undefined) {
      console.log(`skipped here: ${id} of ../shared/vectors/sla-scenarios.json, which is not about the clock`);
      return [];
    }
    const at = [...events, ...queries].map(({ atUtc }) => atUtc).sort((a, b) => Date.parse(a) - Date.parse(b));
    return [
      {
        id,
        title,
        facts: factsOf(events),
        at: at.at(-1) ?? "",
        expected: {
          dueAt: expected.deadlineUtc,
          ...(expected.pausedBusinessMinutes !== undefined && { pausedMinutes: expected.pausedBusinessMinutes }),
          ...(expected.breachedAtUtc !== undefined && { breachedAt: expected.breachedAtUtc }),
        },
        queries: queries.map(({ atUtc, state, elapsedMinutes, remainingMinutes, percent }) => ({
          at: atUtc,
          state,
          elapsedMinutes,
          remainingMinutes,
          percent,
        })),
        thresholds: thresholds.map(({ percent, atUtc }) => ({ percent, at: atUtc })),
      },
    ];
  });
}

function factsOf(events: readonly SharedTicketEvent[]): SlaFacts {
  const pauses = new Map<string, { from?: string; to?: string }>();
  const priorityChanges: { at: string; priority: string }[] = [];
  let received: { receivedAt: string; priority: string } | undefined;
  for (const { type, atUtc, priority = "", pauseId = "" } of events) {
    switch (type) {
      case "received":
        received = { receivedAt: atUtc, priority };
        break;
      case "priority-changed":
        priorityChanges.push({ at: atUtc, priority });
        break;
      case "paused":
        pauses.set(pauseId, { ...pauses.get(pauseId), from: atUtc });
        break;
      case "resumed":
        pauses.set(pauseId, { ...pauses.get(pauseId), to: atUtc });
        break;
      default:
        throw new Error(`an event of unknown type: ${type}`);
    }
  }
  if (received === undefined) throw new Error("no ticket was received");
  const intervals = [...pauses].map(([pauseId, { from, to }]) => {
    if (from === undefined) throw new Error(`pause ${pauseId} ends without a start`);
    return { from, ...(to !== undefined && { to }) };
  });
  return { ...received, priorityChanges, pauses: intervals };
}
