/**
 * Sorted numbers with a guide into them: their span is cut into buckets, four for each number, and the guide says how many
 * numbers lie before each. A search looks into one bucket, which seldom holds more than one number.
 */
export interface SortedIndex {
  readonly values: Float64Array;
  readonly guide: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly bucketsPerUnit: number;
}

const bucketsPerValue = 4;
/** More numbers than these in a bucket are halved rather than looked through. */
const crowd = 8;

/** An index of numbers that are sorted already. */
export function sortedIndex(values: Float64Array): SortedIndex {
  const buckets = values.length * bucketsPerValue;
  const first = values[0] ?? Infinity;
  const last = values[values.length - 1] ?? first;
  const bucketsPerUnit = last > first ? buckets / (last - first) : 0;
  const guide = new Int32Array(buckets + 2);
  for (const value of values) {
    const next = bucketOf(value, first, bucketsPerUnit) + 1;
    guide[next] = valueAt(guide, next) + 1;
  }
  for (let bucket = 1; bucket < guide.length; bucket++) guide[bucket] = valueAt(guide, bucket) + valueAt(guide, bucket - 1);
  return { values, guide, first, last, bucketsPerUnit };
}

/** How many of the numbers are at most `limit`. */
export function countUpTo(index: SortedIndex, limit: number): number {
  const { values, guide, first } = index;
  if (!(limit >= first)) return 0;
  if (limit >= index.last) return values.length;
  const bucket = bucketOf(limit, first, index.bucketsPerUnit);
  let count = valueAt(guide, bucket);
  let most = valueAt(guide, bucket + 1);
  while (most - count > crowd) {
    const middle = (count + most) >> 1;
    if (valueAt(values, middle) <= limit) count = middle + 1;
    else most = middle;
  }
  while (valueAt(values, count) <= limit) count++;
  return count;
}

/** A number of a list by its position; NaN, which is neither before nor after anything, beyond either end. */
export function valueAt(values: Float64Array | Int32Array, position: number): number {
  return values[position] ?? NaN;
}

/** Cut off rather than rounded down, which is the same for numbers from `first` on and costs less. */
function bucketOf(value: number, first: number, bucketsPerUnit: number): number {
  return ((value - first) * bucketsPerUnit) | 0;
}
