import type { SlaFacts, SlaInterval } from "../../src/index.js";
import { hourMs, minuteMs } from "../support/units.js";
import type { Case } from "./case.js";
import { hostPeriods, walkedBetweenMs } from "./host-desk.js";
import { instantCount } from "./instants.js";
import type { Subject } from "./measure.js";
import { seeded } from "./seeded.js";
import type { Library } from "./subjects.js";

const periods = hostPeriods(2026, 2027);
const receivedMs = Date.UTC(2026, 0, 7, 9);
/** All pauses lie before it, and it before all instants asked about. */
const lastPauseMs = Date.UTC(2026, 10, 30);

/** A ticket's clock, by the number of its pauses: ten times the pauses are to take ten times as long. */
export function pauseCases({ acoPolicy, slaStatus }: Library): readonly Case[] {
  const nows = preparedNows();
  const now = (instant: number): Date => nows[instant] ?? new Date(NaN);
  const clockWith = (name: string, pauseCount: number): Subject => {
    const pauses = pausesOf(pauseCount);
    const facts: SlaFacts = { receivedAt: new Date(receivedMs), priority: "low", pauses };
    const pausedMs = pauses.reduce((sum, { from, to }) => sum + walkedBetweenMs(periods, from.getTime(), to.getTime()), 0);
    return {
      name,
      answer: (instant) => slaStatus(acoPolicy, facts, now(instant)).elapsedMs,
      expected: (instant) => walkedBetweenMs(periods, receivedMs, now(instant).getTime()) - pausedMs,
    };
  };
  const shared = { instants: instantCount, checked: 128, shown: (elapsedMs: number): string => `${elapsedMs / hourMs} h` };
  return [
    {
      title: "the clock of a ticket with 50 pauses",
      subject: clockWith("slaStatus", 50),
      others: [clockWith("no pause", 0)],
      goal: { kind: "atMost", ratio: 25 },
      ...shared,
    },
    {
      title: "the clock of a ticket with 500 pauses",
      subject: clockWith("slaStatus", 500),
      others: [clockWith("50 pauses", 50)],
      goal: { kind: "atMost", ratio: 12 },
      ...shared,
    },
  ];
}

/** Pauses one after another over most of a year, each somewhere in its share of it. */
function pausesOf(count: number): readonly (SlaInterval & { readonly from: Date; readonly to: Date })[] {
  const fraction = seeded(count);
  const shareMs = (lastPauseMs - receivedMs) / count;
  return Array.from({ length: count }, (_, position) => {
    const fromMs = Math.round(receivedMs + shareMs * (position + fraction() / 2));
    return { from: new Date(fromMs), to: new Date(fromMs + Math.round((fraction() * shareMs) / 2)) };
  });
}

function preparedNows(): readonly Date[] {
  const fraction = seeded(30);
  return Array.from({ length: instantCount }, () => new Date(lastPauseMs + Math.floor(fraction() * 30 * 24 * 60) * minuteMs));
}
