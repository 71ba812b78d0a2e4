import * as z from "zod/mini";
import { readCalendarSpec, type CalendarSpec } from "../calendar/internal.js";
import { isRecord, repeatedKeys, showValue, type Problem } from "../problem/internal.js";
import {
  checkedBy,
  fields,
  oneOf,
  optional,
  refuse,
  safeParseWith,
  schemaAddress,
  text,
  wholeNumber,
  withJsonSchemaOf,
} from "../problem/schema.js";
import {
  creditProblems,
  maxRank,
  nameProblems,
  targetProblem,
  type MetricSpec,
  type PrioritySpec,
  type Reprioritising,
  type ServiceCredit,
  type ServiceLevelSpec,
  type Targets,
  type TierSpec,
} from "../sla/internal.js";
import { localizedText as label } from "../time/locale/schema.js";
import { bandSchema, distinctNames, distinctOf, entryName, named, roundingFields, type RecordCheck } from "./parts/schema.js";
import { calendarJsonSchema, targetsJsonSchema } from "./json-schema.js";
import {
  billingScopes,
  reportDetails,
  type CauseSpec,
  type ChannelSpec,
  type InvoicingSpec,
  type ModeSpec,
  type RequestKindSpec,
  type RequestsSpec,
  type SupportPolicySpec,
} from "./support-policy.js";
import { readNumberPattern } from "./ticket-number-pattern.js";

const calendar: z.ZodMiniType<CalendarSpec> = checkedBy((value) => {
  const reading = readCalendarSpec(value);
  return reading.ok ? [] : reading.problems;
}, calendarJsonSchema);

/** Whether the policy has a target's metric and calendar is checked with the whole policy. */
const targets: z.ZodMiniType<Targets> = checkedBy((value) => {
  if (!isRecord(value)) return [{ code: "wrong_type", expected: "targets by metric", value: showValue(value) }];
  return Object.entries(value).flatMap(([metric, target]) => {
    const problem = target === undefined || target === null ? undefined : targetProblem(target, metric);
    return problem === undefined ? [] : [{ ...problem, path: [metric] }];
  });
}, targetsJsonSchema);

const priority: z.ZodMiniType<PrioritySpec> = fields({ rank: wholeNumber(1, maxRank), label, targets });

const ranksOnce: RecordCheck = (entries) => {
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

const tier: z.ZodMiniType<TierSpec> = fields({
  label,
  calendar: optional(z.string()),
  targets: optional(named(targets)),
});

const metric: z.ZodMiniType<MetricSpec> = fields({ label });

const reprioritising: z.ZodMiniType<Reprioritising> = fields({ countsFrom: oneOf(["receipt", "change"]) });

/** A share or percentage as decimal text, from 0 to `maximum`. */
function decimal(maximum: number): z.ZodMiniType<string> {
  return checkedBy(
    (value) => {
      if (typeof value !== "string" || !/^[0-9]{1,3}([.][0-9]{1,10})?$/.test(value)) {
        return [{ code: "invalid_amount", value: showValue(value) }];
      }
      return Number(value) > maximum ? [{ code: "out_of_bounds", value: showValue(value), maximum }] : [];
    },
    () => ({ type: "string", pattern: "^[0-9]{1,3}([.][0-9]{1,10})?$" }),
  );
}

function refuseRepeatedCredits(payload: z.core.ParsePayload<readonly ServiceCredit[]>): void {
  for (const problem of creditProblems(payload.value)) refuse(payload, problem);
}

const serviceLevel: z.ZodMiniType<ServiceLevelSpec> = fields({
  name: entryName,
  label,
  metric: text,
  priorities: optional(distinctNames(1)),
  every: oneOf(["month", "quarter", "year"]),
  attained: decimal(1),
  least: optional(wholeNumber(1)),
  credits: optional(z.array(fields({ below: decimal(1), percent: decimal(100) })).check(z.check(refuseRepeatedCredits))),
});

const mode: z.ZodMiniType<ModeSpec> = fields({ label, ...roundingFields, needsApproval: optional(z.boolean()) });

const cause: z.ZodMiniType<CauseSpec> = fields({ label, warranty: optional(z.boolean()) });

const channel: z.ZodMiniType<ChannelSpec> = fields({ label, needsReason: optional(z.boolean()) });

const kind: z.ZodMiniType<RequestKindSpec> = fields({ label, requires: optional(distinctOf(reportDetails, 0)) });

const requests: z.ZodMiniType<RequestsSpec> = fields({ channels: named(channel), kinds: named(kind) });

const numberPattern: z.ZodMiniType<string> = checkedBy(
  (value) => {
    const reading = readNumberPattern(value);
    return reading.ok ? [] : [{ code: "invalid_number_pattern", value: showValue(value), reason: reading.reason }];
  },
  () => ({ type: "string", maxLength: 40, pattern: "N" }),
);

const invoicing: z.ZodMiniType<InvoicingSpec> = fields({
  endOfMonthsAfter: wholeNumber(0, 12),
  scope: optional(oneOf(billingScopes)),
});

function namedOnce<Entry extends { readonly name: string }>(entry: z.ZodMiniType<Entry>): z.ZodMiniType<readonly Entry[]> {
  return z.array(entry).check(
    z.check((payload) => {
      for (const { key: name, position } of repeatedKeys(payload.value, (each) => each.name)) {
        refuse(payload, { code: "duplicate_name", path: [position, "name"], name });
      }
    }),
  );
}

const sections: z.ZodMiniType<SupportPolicySpec> = fields({
  $schema: schemaAddress,
  name: optional(text),
  calendar,
  calendars: optional(named(calendar)),
  priorities: named(priority, ranksOnce),
  tiers: optional(named(tier)),
  metrics: optional(named(metric)),
  reprioritising: optional(reprioritising),
  serviceLevels: optional(namedOnce(serviceLevel)),
  modes: optional(named(mode)),
  causes: optional(named(cause)),
  requests: optional(requests),
  ticketNumbers: optional(fields({ pattern: numberPattern })),
  pausing: optional(fields({ reasons: distinctNames(0) })),
  invoicing: optional(invoicing),
  bands: optional(namedOnce(bandSchema)),
});

/** The schema of a support policy. Every fault is an issue with its path, also names that other sections lack. */
export const supportPolicySchema: z.ZodMiniType<SupportPolicySpec> = withJsonSchemaOf(
  z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const reading = safeParseWith(sections, data);
      for (const problem of [...(reading.ok ? [] : reading.problems), ...nameProblems(data)]) refuse(context, problem);
      return reading.ok ? reading.value : z.NEVER;
    }),
  ),
  sections,
);
