import * as z from "zod";
import { readCalendarSpec, type CalendarSpec } from "../calendar/index.js";
import { isRecord, problemsOfIssues, showValue, type Problem } from "../error/index.js";
import { checkedBy } from "../error/schema.js";
import { mostRank, targetAmount, type PrioritySpec, type Target } from "../target/index.js";
import { localizedText as label } from "../time/schema.js";
import { reportDetails, type ReportDetail } from "./report-detail.js";
import type { CauseSpec, ChannelSpec, ModeSpec, RequestKindSpec, SupportPolicySpec } from "./support-policy-spec.js";
import { readNumberPattern } from "./ticket-number-pattern.js";

const calendar: z.ZodType<CalendarSpec> = checkedBy((value) => {
  const reading = readCalendarSpec(value);
  return reading.ok ? [] : reading.problems;
});

const target: z.ZodType<Target> = checkedBy((value) =>
  targetAmount(value) === undefined ? [{ code: "invalid_target", value: showValue(value) }] : [],
);

/** Entries by name. A name such as `__proto__`, which zod's records lose without a word, is a fault. */
function named<Entry>(entry: z.ZodType<Entry>, check: RecordCheck = () => []): z.ZodType<Readonly<Record<string, Entry>>> {
  const entries = z.record(z.string(), entry);
  return checkedBy((value) => {
    const { error } = entries.safeParse(value, { reportInput: true });
    const unsound = error === undefined ? [] : problemsOfIssues(error.issues);
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

const priority: z.ZodType<PrioritySpec> = z.strictObject({
  rank: z.int().min(1).max(mostRank),
  label,
  targets: z.strictObject({
    acknowledgement: target.exactOptional(),
    intervention: target.exactOptional(),
    resolution: target.exactOptional(),
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

const mode: z.ZodType<ModeSpec> = z.strictObject({
  label,
  blockMinutes: z.int().min(1).max(1440),
  needsApproval: z.boolean().exactOptional(),
});

const cause: z.ZodType<CauseSpec> = z.strictObject({ label, warranty: z.boolean().exactOptional() });

const channel: z.ZodType<ChannelSpec> = z.strictObject({ label, needsReason: z.boolean().exactOptional() });

/** A list, none of whose entries stands in it twice. */
function distinct<Entry extends string>(check: (entry: unknown) => readonly Problem[]): z.ZodType<readonly Entry[]> {
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

const kind: z.ZodType<RequestKindSpec> = z.strictObject({
  label,
  requires: distinct<ReportDetail>((detail) =>
    reportDetails.some((known) => known === detail)
      ? []
      : [{ code: "wrong_type", expected: `one of ${reportDetails.join(", ")}`, value: showValue(detail) }],
  ).exactOptional(),
});

const numberPattern: z.ZodType<string> = checkedBy((value) =>
  readNumberPattern(value) === undefined ? [{ code: "invalid_number_pattern", value: showValue(value) }] : [],
);

const pausingReasons: z.ZodType<readonly string[]> = distinct((reason) =>
  isSoundName(reason) ? [] : [{ code: "invalid_name", value: showValue(reason) }],
);

/** The schema of a support policy; every fault is an issue with its path. */
export const supportPolicySchema: z.ZodType<SupportPolicySpec> = z.strictObject({
  name: z.string().min(1),
  calendar,
  priorities: named(priority, prioritiesInOrder),
  modes: named(mode),
  causes: named(cause),
  requests: z.strictObject({ channels: named(channel), kinds: named(kind) }),
  ticketNumbers: z.strictObject({ pattern: numberPattern }),
  pausing: z.strictObject({ reasons: pausingReasons }),
  invoicing: z.strictObject({
    endOfMonthsAfter: z.int().min(0).max(12),
    scope: z.enum(["intervention", "ticket", "ticketDay"], { error: "one of intervention, ticket, ticketDay" }).exactOptional(),
  }),
});
