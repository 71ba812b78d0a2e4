import { parseLocalTime } from "trouble-ticket";
import { isLocalText, type TimeStyle } from "./instants.js";

/** Counts the local times of a file that the clocks of its zone skip or show twice. */
export interface ClockChanges {
  /** Takes a cell and the instant that it was read as. */
  readonly enter: (cell: string, instant: number) => void;
  readonly notes: () => readonly string[];
}

const [hourMs, dayMs] = [3_600_000, 86_400_000];
/** Days from 1970 between which instants a few days off can be computed. */
const [firstDay, lastDay] = [3, Date.UTC(2199, 11, 25) / dayMs];

export function clockChanges({ timeZone, order }: TimeStyle): ClockChanges {
  const counts = { skipped: 0, repeated: 0 };
  const changes = new Map<number, boolean>();
  const instantOf = (wallMs: number): number =>
    parseLocalTime(new Date(wallMs).toISOString().slice(0, -1), { timeZone }).getTime();
  /** Whether the clocks change around a day; a zone is less than a day from UTC. */
  const isNearChange = (day: number): boolean => {
    const known = changes.get(day);
    if (known !== undefined) return known;
    const found = day > firstDay && day < lastDay && instantOf((day + 2) * dayMs) - instantOf((day - 1) * dayMs) !== 3 * dayMs;
    changes.set(day, found);
    return found;
  };
  return {
    enter: (cell, instant) => {
      if (!isNearChange(Math.floor(instant / dayMs)) || !isLocalText(cell)) return;
      const wallMs = parseLocalTime(cell.trim(), { timeZone: "UTC", order }).getTime();
      const hour = instantOf(wallMs + hourMs) - instant;
      if (hour < hourMs) counts.skipped++;
      else if (hour > hourMs) counts.repeated++;
    },
    notes: () => [
      ...noteOf(
        counts.skipped,
        `in an hour that the clocks of ${timeZone} skip, read later by that hour (is the time zone right?)`,
      ),
      ...noteOf(counts.repeated, `in an hour that the clocks of ${timeZone} show twice, read as the first`),
    ],
  };
}

function noteOf(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? "time" : "times"} ${what}`];
}
