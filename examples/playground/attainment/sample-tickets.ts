import { acoPolicy, addBusinessTime, nextOpening } from "trouble-ticket";

const [minuteMs, dayMs] = [60_000, 86_400_000];

/** A table in CSV of n made-up tickets of spring 2026, the same each time. */
export function sampleTickets(count: number): string {
  const next = numbers(20260301);
  const rows = Array.from({ length: count }, (_, position) => {
    const day = Date.parse("2026-03-02T00:00+01:00") + Math.floor(next() * 90) * dayMs;
    const opening = nextOpening(acoPolicy.calendar, day).getTime();
    const receivedMs = Math.min(opening + Math.floor(next() * 600 - 30) * minuteMs, day + 7 * dayMs);
    const [priority, usualMinutes] = priorityAt(next());
    const waitedMinutes = Math.ceil(usualMinutes * next() ** 2 * 1.6);
    const intervened = addBusinessTime(acoPolicy.calendar, receivedMs, waitedMinutes * minuteMs);
    const paused = next() < 0.12 && waitedMinutes > 60;
    const pause = paused ? `${iso(receivedMs + 10 * minuteMs)}/${iso(receivedMs + 50 * minuteMs)}` : "";
    const intervenedAt = next() < 0.03 ? "" : iso(intervened.getTime());
    return `2026-${String(position + 1).padStart(6, "0")},${priority},${iso(receivedMs)},${intervenedAt},${pause}`;
  });
  return `number,priority,receivedAt,intervenedAt,pauses\n${rows.join("\n")}\n`;
}

function priorityAt(share: number): readonly [name: string, usualMinutes: number] {
  if (share < 0.1) return ["blocking", 240];
  if (share < 0.3) return ["critical", 480];
  if (share < 0.75) return ["standard", 1530];
  return share < 0.92 ? ["notUrgent", 5100] : ["low", 11_000];
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** Numbers from 0 to 1 without a plan but with a seed (Lehmer's, modulo 2³¹ − 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
