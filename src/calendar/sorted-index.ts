/**
 * Sorted numbers with a guide into them: the span of the numbers is cut into as many buckets as there are numbers, and the guide
 * says where each bucket's numbers begin. A search looks at one bucket, about one number on average, and halves a crowded one.
 */
export interface SortedIndex {
  readonly values: Float64Array;
  readonly guide: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly bucketsPerUnit: number;
}

/** An index of numbers that are already sorted. */
export function sortedIndex(values: Float64Array): SortedIndex {
  const count = values.length;
  const first = values[0] ?? Infinity;
  const last = values[count - 1] ?? -Infinity;
  const bucketsPerUnit = last > first ? count / (last - first) : 0;
  const guide = new Int32Array(count + 2);
  for (const value of values) {
    const next = bucketOf(value, first, bucketsPerUnit) + 1;
    guide[next] = valueAt(guide, next) + 1;
  }
  for (let bucket = 1; bucket < guide.length; bucket++) guide[bucket] = valueAt(guide, bucket) + valueAt(guide, bucket - 1);
  return { values, guide, first, last, bucketsPerUnit };
}

/** How many of the numbers are at most `limit`. */
export function countUpTo(index: SortedIndex, limit: number): number {
  if (!(limit >= index.first)) return 0;
  if (limit >= index.last) return index.values.length;
  const bucket = bucketOf(limit, index.first, index.bucketsPerUnit);
  let low = valueAt(index.guide, bucket);
  let high = valueAt(index.guide, bucket + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(index.values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A number of a list by a position known to be in it. */
export function valueAt(values: Float64Array | Int32Array, position: number): number {
  return values[position] ?? NaN;
}

function bucketOf(value: number, first: number, bucketsPerUnit: number): number {
  return Math.floor((value - first) * bucketsPerUnit);
}
