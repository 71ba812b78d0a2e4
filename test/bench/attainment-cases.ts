import { dayMs, hourMs, minuteMs } from "../support/units.js";
import type { Case } from "./case.js";
import { hostPeriods, walkedBetweenMs } from "./host-desk.js";
import { seeded } from "./seeded.js";
import type { Library } from "./subjects.js";

const ticketCount = 100_000;
const periods = hostPeriods(2026, 2027);
const now = new Date(Date.UTC(2027, 5, 1));

/** A ticket that was answered before `now`, and paused once at most before that. */
interface AnsweredTicket {
  readonly receivedAt: Date;
  readonly priority: string;
  readonly pauses: readonly { readonly from: Date; readonly to: Date }[];
  readonly intervenedAt: Date;
}

/** A year of a large desk: what one of its tickets costs in their attainment, and what one difference does. */
export function attainmentCases({ acoPolicy, attainment, businessTimeBetween }: Library): readonly Case[] {
  const facts = manyTickets(Object.keys(acoPolicy.priorities));
  const wholeMs = ({ receivedAt, intervenedAt }: AnsweredTicket): number =>
    walkedBetweenMs(periods, receivedAt.getTime(), intervenedAt.getTime());
  const pausedMs = ({ pauses }: AnsweredTicket): number =>
    pauses.reduce((sumMs, { from, to }) => sumMs + walkedBetweenMs(periods, from.getTime(), to.getTime()), 0);
  return [
    {
      title: "one of 100,000 tickets in their attainment",
      subject: {
        name: "attainment",
        answer: () => attainment(acoPolicy, facts, now).overall.elapsedMs?.max ?? NaN,
        expected: () => facts.reduce((longestMs, each) => Math.max(longestMs, wholeMs(each) - pausedMs(each)), 0),
        things: ticketCount,
      },
      others: [
        {
          name: "one difference",
          answer: () =>
            facts.reduce(
              (sumMs, { receivedAt, intervenedAt }) => sumMs + businessTimeBetween(acoPolicy.calendar, receivedAt, intervenedAt),
              0,
            ),
          expected: () => facts.reduce((sumMs, each) => sumMs + wholeMs(each), 0),
          things: ticketCount,
        },
      ],
      shown: (elapsedMs) => `${elapsedMs / hourMs} h`,
      goal: { kind: "atMost", ratio: 20 },
      instants: 1,
      checked: 1,
      isLong: true,
    },
  ];
}

function manyTickets(priorities: readonly string[]): readonly AnsweredTicket[] {
  const fraction = seeded(ticketCount);
  return Array.from({ length: ticketCount }, (_, position) => {
    const receivedMs = Date.UTC(2026, 0, 7) + Math.floor(fraction() * 365 * 24 * 60) * minuteMs;
    const openMs = Math.floor(fraction() * 20 * 24 * 60) * minuteMs;
    const pause = {
      from: new Date(receivedMs + openMs / 4),
      to: new Date(receivedMs + openMs / 4 + Math.min(openMs / 2, dayMs)),
    };
    return {
      receivedAt: new Date(receivedMs),
      priority: priorities[position % priorities.length] ?? "",
      pauses: fraction() < 0.4 ? [pause] : [],
      intervenedAt: new Date(receivedMs + openMs),
    };
  });
}
