import * as z from "zod/mini";
import { readCalendarSpec, type CalendarSpec } from "../calendar/internal.js";
import { isRecord, showValue, type Problem } from "../problem/internal.js";
import { checkedBy, fields, notEmpty, optional, safeParseWith } from "../problem/schema.js";
import { maxRank, targetProblem, type PrioritySpec, type Target } from "../sla/internal.js";
import { localizedText as label } from "../time/schema.js";
import { reportDetails, type ReportDetail } from "./report-detail.js";
import type { CauseSpec, ChannelSpec, ModeSpec, RequestKindSpec, SupportPolicySpec } from "./support-policy-spec.js";
import { readNumberPattern } from "./ticket-number-pattern.js";

const calendar: z.ZodMiniType<CalendarSpec> = checkedBy((value) => {
  const reading = readCalendarSpec(value);
  return reading.ok ? [] : reading.problems;
});

const target: z.ZodMiniType<Target> = checkedBy((value) =>
  [targetProblem(value, "intervention")].filter((problem) => problem !== undefined),
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

const mode: z.ZodMiniType<ModeSpec> = fields({
  label,
  blockMinutes: z.int().check(z.minimum(1)).check(z.maximum(1440)),
  needsApproval: optional(z.boolean()),
});

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

/** The schema of a support policy; every fault is an issue with its path. */
export const supportPolicySchema: z.ZodMiniType<SupportPolicySpec> = fields({
  name: z.string().check(notEmpty()),
  calendar,
  priorities: named(priority, prioritiesInOrder),
  modes: named(mode),
  causes: named(cause),
  requests: fields({ channels: named(channel), kinds: named(kind) }),
  ticketNumbers: fields({ pattern: numberPattern }),
  pausing: fields({ reasons: pausingReasons }),
  invoicing: fields({
    endOfMonthsAfter: z.int().check(z.minimum(0)).check(z.maximum(12)),
    scope: optional(z.enum(["intervention", "ticket", "ticketDay"], { error: "one of intervention, ticket, ticketDay" })),
  }),
});
