/**
 * Sorted numbers with an index: their span is cut into buckets, four for each number, and the guide has the count of numbers
 * before each bucket. A search looks into one bucket, which rarely has more than one number.
 */
export interface SortedIndex {
  readonly values: Float64Array;
  readonly guide: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly bucketsPerUnit: number;
}

const bucketsPerValue = 4;
/** Buckets with more numbers are searched by halving, others from the first number on. */
const linearScanLimit = 8;

/** An index of sorted numbers. */
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

/** The count of numbers that are at most `limit`: the upper bound. */
export function countUpTo(index: SortedIndex, limit: number): number {
  const { values, guide, first } = index;
  if (!(limit >= first)) return 0;
  if (limit >= index.last) return values.length;
  const bucket = bucketOf(limit, first, index.bucketsPerUnit);
  let count = valueAt(guide, bucket);
  let most = valueAt(guide, bucket + 1);
  while (most - count > linearScanLimit) {
    const middle = (count + most) >> 1;
    if (valueAt(values, middle) <= limit) count = middle + 1;
    else most = middle;
  }
  while (valueAt(values, count) <= limit) count++;
  return count;
}

/** A number by its position; NaN, which compares false with every number, beyond either end. */
export function valueAt(values: Float64Array | Int32Array, position: number): number {
  return values[position] ?? NaN;
}

/** Truncated, which is the same as rounded down for numbers from `first` on, and faster. */
function bucketOf(value: number, first: number, bucketsPerUnit: number): number {
  return ((value - first) * bucketsPerUnit) | 0;
}
