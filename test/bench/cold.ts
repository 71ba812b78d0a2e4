import { preparedInstants } from "./instants.js";
import { fastestFirst, spreadOf, spreadOfRatios, timeOf } from "./measure.js";
import { peers, type Library } from "./subjects.js";
import type { Row } from "./table.js";

const monthMinutes = 187 * 60;

/**
 * From a new calendar in an unused zone to its first due date, one month on, compared with the peers' one month.
 * The peers know one zone and have long been warm in it.
 */
export function coldRow({ acoPolicySpec, businessCalendar, dueAt }: Library): Row {
  const zones = unseenZones(acoPolicySpec.calendar.timeZone);
  const instants = preparedInstants(zones.length);
  const coldNs: number[] = [];
  const peersNs = peers.map((): number[] => []);
  zones.forEach((timeZone, round) => {
    const receivedAt = instants[round] ?? new Date(NaN);
    coldNs.push(
      timeOf(() => {
        const calendar = businessCalendar({ ...acoPolicySpec.calendar, timeZone });
        return dueAt({ calendar, priorities: acoPolicySpec.priorities }, { priority: "low", receivedAt }).getTime();
      }),
    );
    peers.forEach((peer, position) => peersNs[position]?.push(timeOf(() => peer.addMinutes(receivedAt, monthMinutes))));
  });
  const others = fastestFirst(peers, peersNs);
  return {
    title: "the first due date in a zone never asked about",
    subject: { name: "businessCalendar, dueAt", medianNs: spreadOf(coldNs).median },
    others: others.map(({ name, medianNs }) => ({ name, medianNs })),
    ratio: spreadOfRatios(coldNs, others[0]?.timesNs ?? []),
    goal: { kind: "atMost", ratio: 3 },
  };
}

/** Some forty zones from all over the world: every tenth name that the host lists. */
function unseenZones(seen: string): readonly string[] {
  return Intl.supportedValuesOf("timeZone").filter((timeZone, position) => position % 10 === 3 && timeZone !== seen);
}
