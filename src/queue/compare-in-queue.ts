import { comparePlaces, readPlace } from "./queue-place.js";
import type { Queueable } from "./queueable.js";

/**
 * Below zero where `a` is served before `b`, above zero where after: the order of service, ready for `sort`.
 *
 * The lower rank comes first; of equal ranks what was received earlier; of those received in the same millisecond the lower
 * sequence. Zero means one place: the sequences are to differ. Whether a ticket waits does not matter, it keeps its place.
 *
 * @throws SupportError `wrong_type`; `not_whole` and `out_of_bounds` for a rank or sequence; `invalid_instant`,
 * `instant_without_offset`, `instant_out_of_range`
 * @see section 2 of the support policy, "Priority management": equal priorities are processed in order of receipt
 * @example
 * const early = { number: "2026-000001", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 1 };
 * const urgent = { number: "2026-000002", rank: 1, receivedAt: "2026-03-02T09:10+01:00", sequence: 2 };
 * compareInQueue(urgent, early) < 0 // => true
 * compareInQueue({ ...urgent, rank: 3 }, early) < 0 // => false
 */
export function compareInQueue(a: Queueable, b: Queueable): number {
  return comparePlaces(readPlace(a, ["a"]), readPlace(b, ["b"]));
}
