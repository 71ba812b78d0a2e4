import { compareInQueue, type QueueEntry } from "trouble-ticket";
import { besides } from "./besides.js";
import { standingQueue } from "./standing-queue.js";
import type { Logged } from "./taking-log.js";

/**
 * The takings that were out of order. A taking is in order where the ticket waited for nothing and was the first, by the
 * library's order of service, that nobody else had or held at that moment.
 *
 * The log has the ticks between which something happened, so a ticket counts as free where it was to be had from before a taking
 * began until after it ended, and nobody did anything with it in between. No free ticket may stand before the one taken; where
 * none was found, there may be no free ticket at all. A ticket that was itself changed meanwhile may have been taken at either
 * place.
 */
export function outOfOrder(entries: readonly QueueEntry<Date>[], log: readonly Logged[]): readonly Logged[] {
  const queue = standingQueue(entries);
  const meanwhile = besides(log);
  const faults: Logged[] = [];
  for (const { at, logged } of inOrderOfTicks(log)) {
    if (at === "end") queue.apply(logged);
    else if (logged.kind !== "changed" && !isInOrder(logged, meanwhile.get(logged) ?? [])) faults.push(logged);
  }
  return faults;

  function isInOrder(taking: Exclude<Logged, { kind: "changed" }>, others: readonly Logged[]): boolean {
    const free = queue.firstFree(new Set(others.flatMap(numberOf)));
    if (taking.kind === "foundNone") return free === undefined;
    const { number, waiting } = taking.entry;
    const changes = others.flatMap((other) => (other.kind === "changed" && other.entry.number === number ? [other.entry] : []));
    const places = [taking.entry, queue.entryOf(number) ?? taking.entry, ...changes];
    return !waiting && (free === undefined || places.some((place) => compareInQueue(place, free) <= 0));
  }
}

function numberOf(logged: Logged): readonly string[] {
  return logged.kind === "foundNone" ? [] : [logged.entry.number];
}

interface Tick {
  readonly tick: number;
  readonly at: "begin" | "end";
  readonly logged: Logged;
}

function inOrderOfTicks(log: readonly Logged[]): readonly Tick[] {
  const ticks = log.flatMap((logged): readonly Tick[] => [
    { tick: logged.started, at: "begin", logged },
    { tick: logged.ended, at: "end", logged },
  ]);
  return ticks.sort((a, b) => a.tick - b.tick);
}
