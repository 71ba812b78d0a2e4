import * as z from "zod/mini";
import { type CalendarSpec, type PeriodSpec, readCalendarSpec, readPeriods, weekdays } from "../calendar/internal.js";
import { isRecord, showValue, type Problem } from "../problem/internal.js";
import { checkedBy, fields, notEmpty, optional, refuse, safeParseWith } from "../problem/schema.js";
import { maxRank, targetProblem, type PrioritySpec, type Target } from "../sla/internal.js";
import { localizedText as label } from "../time/schema.js";
import { whenDates, type BandSpec, type When } from "./band-spec.js";
import { maxRoundingMinutes, type Rounding } from "./rounding.js";
import {
  billingScopes,
  reportDetails,
  type CauseSpec,
  type ChannelSpec,
  type ModeSpec,
  type ReportDetail,
  type RequestKindSpec,
  type SupportPolicySpec,
} from "./support-policy-spec.js";
import { readNumberPattern } from "./ticket-number-pattern.js";

const calendar: z.ZodMiniType<CalendarSpec> = checkedBy((value) => {
  const reading = readCalendarSpec(value);
  return reading.ok ? [] : reading.problems;
});

const target: z.ZodMiniType<Target> = checkedBy((value) =>
  [targetProblem(value, "intervention")].filter((problem) => problem !== undefined),
);

const periods: z.ZodMiniType<readonly PeriodSpec[]> = checkedBy((value) => {
  const problems: Problem[] = [];
  readPeriods(value, [], problems);
  return problems;
});

const soundName: z.ZodMiniType<string> = checkedBy((value) =>
  isSoundName(value) ? [] : [{ code: "invalid_name", value: showValue(value) }],
);

/** Entries by name. A name such as `__proto__`, which zod's records lose without a word, is a fault. */
function named<Entry>(
  entry: z.ZodMiniType<Entry>,
  check: RecordCheck = () => [],
): z.ZodMiniType<Readonly<Record<string, Entry>>> {
  const entries = z.record(z.string(), entry);
  return checkedBy((value) => {
    const reading = safeParseWith(entries, value);
    const unsound = reading.ok ? [] : reading.problems;
    return isRecord(value) ? [...unsoundNames(value), ...check(value), ...unsound] : unsound;
  });
}

type RecordCheck = (entries: Readonly<Record<string, unknown>>) => readonly Problem[];

function unsoundNames(entries: Readonly<Record<string, unknown>>): readonly Problem[] {
  return Object.keys(entries)
    .filter((name) => !isSoundName(name))
    .map((name) => ({ code: "invalid_name", path: [name], value: showValue(name) }));
}

function isSoundName(name: unknown): boolean {
  return typeof name === "string" && /^[A-Za-z][A-Za-z0-9_-]*$/.test(name);
}

const priority: z.ZodMiniType<PrioritySpec> = fields({
  rank: z.int().check(z.minimum(1)).check(z.maximum(maxRank)),
  label,
  targets: fields({
    acknowledgement: optional(target),
    intervention: optional(target),
    resolution: optional(target),
  }),
});

const prioritiesInOrder: RecordCheck = (entries) => {
  if (Object.keys(entries).length === 0)
    return [{ code: "wrong_type", expected: "at least one priority", value: showValue(entries) }];
  const taken = new Map<unknown, string>();
  return Object.entries(entries).flatMap(([name, entry]): readonly Problem[] => {
    const rank = isRecord(entry) ? entry["rank"] : undefined;
    const other = taken.get(rank);
    taken.set(rank, name);
    return other === undefined || typeof rank !== "number" ? [] : [{ code: "duplicate_rank", path: [name, "rank"], rank, other }];
  });
};

const minutes = (least: number): z.ZodMiniType<number> => z.int().check(z.minimum(least)).check(z.maximum(maxRoundingMinutes));

const roundingShape = {
  blockMinutes: minutes(1),
  minimumMinutes: optional(minutes(0)),
  freeUpToMinutes: optional(minutes(0)),
  rounding: optional(z.enum(["up", "nearest"], { error: 'one of "up", "nearest"' })),
};

/** The schema of a rounding, as modes and price lists have it. */
export const roundingSchema: z.ZodMiniType<Rounding> = fields(roundingShape);

const mode: z.ZodMiniType<ModeSpec> = fields({ label, ...roundingShape, needsApproval: optional(z.boolean()) });

const cause: z.ZodMiniType<CauseSpec> = fields({ label, warranty: optional(z.boolean()) });

const channel: z.ZodMiniType<ChannelSpec> = fields({ label, needsReason: optional(z.boolean()) });

/** A list, none of whose entries stands in it twice. */
function distinct<Entry extends string>(check: (entry: unknown) => readonly Problem[]): z.ZodMiniType<readonly Entry[]> {
  return checkedBy((value) => {
    if (!Array.isArray(value)) return [{ code: "wrong_type", expected: "a list", value: showValue(value) }];
    const named = new Set<unknown>();
    return Array.from<unknown, readonly Problem[]>(value, (entry, position) => {
      const unsound = check(entry).map((problem) => ({ ...problem, path: [position] }));
      const isRepeated = unsound.length === 0 && named.has(entry);
      named.add(entry);
      return isRepeated ? [{ code: "duplicate_name", path: [position], name: String(entry) }] : unsound;
    }).flat();
  });
}

const kind: z.ZodMiniType<RequestKindSpec> = fields({
  label,
  requires: optional(
    distinct<ReportDetail>((detail) =>
      reportDetails.some((known) => known === detail)
        ? []
        : [{ code: "wrong_type", expected: `one of ${reportDetails.join(", ")}`, value: showValue(detail) }],
    ),
  ),
});

const numberPattern: z.ZodMiniType<string> = checkedBy((value) =>
  readNumberPattern(value) === undefined ? [{ code: "invalid_number_pattern", value: showValue(value) }] : [],
);

const pausingReasons: z.ZodMiniType<readonly string[]> = distinct((reason) =>
  isSoundName(reason) ? [] : [{ code: "invalid_name", value: showValue(reason) }],
);

const weekday = z.enum(weekdays, { error: `one of ${weekdays.join(", ")}` });

const when: z.ZodMiniType<When> = fields({
  on: optional(z.enum(whenDates, { error: `one of ${whenDates.join(", ")}` })),
  days: optional(z.array(weekday)),
  hours: optional(periods),
});

const band: z.ZodMiniType<BandSpec> = fields({ name: soundName, label, when: z.array(when) });

const bandList: z.ZodMiniType<readonly BandSpec[]> = z.array(band).check(
  z.check((payload) => {
    payload.value.forEach(({ name }, position) => {
      const isRepeated = payload.value.findIndex((other) => other.name === name) < position;
      if (isRepeated) refuse(payload, { code: "duplicate_name", path: [position, "name"], name });
    });
  }),
);

/** The schema of a support policy; every fault is an issue with its path. */
export const supportPolicySchema: z.ZodMiniType<SupportPolicySpec> = fields({
  $schema: optional(z.string()),
  name: optional(z.string().check(notEmpty())),
  calendar,
  priorities: named(priority, prioritiesInOrder),
  modes: optional(named(mode)),
  causes: optional(named(cause)),
  requests: optional(fields({ channels: named(channel), kinds: named(kind) })),
  ticketNumbers: optional(fields({ pattern: numberPattern })),
  pausing: optional(fields({ reasons: pausingReasons })),
  invoicing: optional(
    fields({
      endOfMonthsAfter: z.int().check(z.minimum(0)).check(z.maximum(12)),
      scope: optional(z.enum(billingScopes, { error: `one of ${billingScopes.join(", ")}` })),
    }),
  ),
  bands: optional(bandList),
});
