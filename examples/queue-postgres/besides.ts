import type { Logged } from "./taking-log.js";

/** For each thing in a log what else was under way at some moment of it. */
export function besides(log: readonly Logged[]): ReadonlyMap<Logged, readonly Logged[]> {
  const found = new Map(log.map((logged): [Logged, Logged[]] => [logged, []]));
  let open: readonly Logged[] = [];
  for (const logged of [...log].sort((a, b) => a.started - b.started)) {
    open = open.filter(({ ended }) => ended > logged.started);
    for (const other of open) {
      found.get(logged)?.push(other);
      found.get(other)?.push(logged);
    }
    open = [...open, logged];
  }
  return found;
}
