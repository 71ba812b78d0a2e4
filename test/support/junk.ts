import fc, { type Arbitrary } from "fast-check";

/** The names that the library's own data has, and those that every object inherits. */
const names = fc.constantFrom(
  ...["timeZone", "weeklyHours", "mon", "holidays", "exceptions", "2026-03-02", "date", "name", "en", "it"],
  ...["epochMilliseconds", "hours", "minutes", "milliseconds", "priority", "receivedAt", "mode", "startedAt", "endedAt"],
  ...["calendar", "priorities", "modes", "invoicing", "targets", "intervention", "rank", "label", "blockMinutes"],
  ...["endOfMonthsAfter", "patronDay", "locale", "code", "path", "value", "problems"],
  ...["constructor", "toString", "hasOwnProperty", "length"],
);

const oddities: Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...[undefined, null, NaN, Infinity, -Infinity, -0, 0.5, 2 ** 53, -(2 ** 53), 1e308, 8.64e15, 8.64e15 + 1, 10n],
  ...["", " ", "NaN", "__proto__", "constructor", "25:00", "24:00", "2026-03-02", "Europe/Rome", "Nowhere/At_All"],
  ...["2026-03-02T09:00", "2026-03-02T09:00Z", "2026-02-30T09:00Z", "+275760-09-13T00:00Z"],
  ...[new Date(NaN), new Date(8.64e15), Symbol("symbol"), Symbol.iterator, () => 0, /x/, new Map(), new Set()],
  ...[Object.create(null), Object.create({ hours: 1, epochMilliseconds: 1, timeZone: "UTC" }), new Proxy({}, {})],
  ...[{ epochMilliseconds: NaN }, { epochMilliseconds: "1" }, { hours: NaN }, { hours: 1, minutes: null }],
  ...[[], [[]], [["09:00", "17:00"]], JSON.parse('{"__proto__":{"hours":1}}')],
);

/** Anything that plain JavaScript may pass where TypeScript would not have let it. */
export const junk: Arbitrary<unknown> = fc.oneof(
  oddities,
  fc.anything({
    key: fc.oneof(names, fc.string()),
    maxDepth: 3,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
);
