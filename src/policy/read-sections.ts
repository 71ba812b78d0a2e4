import {
  isAbsent,
  isRecord,
  requireFields,
  requireRecord,
  showValue,
  SupportError,
  throwAll,
  unknownFieldProblems,
  wrongType,
  wrongTypeProblem,
  type Problem,
} from "../problem/internal.js";
import { maxRank } from "../sla/internal.js";
import { isLocalizedText, type LocalizedText } from "../time/internal.js";
import { readRounding, readWhole, roundingFieldNames, type ReadRounding } from "./rounding.js";
import { billingScopes, reportDetails, type BillingScope, type ReportDetail } from "./support-policy.js";
import { readNumberPattern, type NumberPattern } from "./ticket-number-pattern.js";

/** An entry of a policy with its label. Without a valid label it is labelled with its name. */
export interface Labelled {
  readonly label: LocalizedText;
}

export interface ReadMode extends Labelled {
  readonly rounding: ReadRounding;
  readonly needsApproval: boolean;
}

export interface ReadCause extends Labelled {
  readonly warranty: boolean;
}

export interface ReadChannel extends Labelled {
  readonly needsReason: boolean;
}

export interface ReadKind extends Labelled {
  readonly requires: readonly ReportDetail[];
}

export interface ReadPriority extends Labelled {
  readonly rank: number;
}

type Fields = Readonly<Record<string, unknown>>;
type Entries<Entry> = ReadonlyMap<string, Entry>;

export function readName({ name }: Fields): string | undefined {
  if (typeof name === "string" || isAbsent(name)) return name ?? undefined;
  throw wrongType(["policy", "name"], "a text", name);
}

export function readPriorities(policy: Fields): Entries<ReadPriority> {
  return entriesOf(policy, ["priorities"], ["rank", "targets"], ({ rank }, path, problems) => {
    const isRank = typeof rank === "number" && Number.isInteger(rank) && rank >= 1 && rank <= maxRank;
    if (isRank) return { rank };
    problems.push(wrongTypeProblem([...path, "rank"], `a rank from 1 to ${maxRank}`, rank));
    return { rank: maxRank };
  });
}

export function readModes(policy: Fields): Entries<ReadMode> {
  return entriesOf(policy, ["modes"], [...roundingFieldNames, "needsApproval"], (mode, path, problems) => ({
    rounding: readRounding(mode, path, problems),
    needsApproval: readFlag(mode, "needsApproval", path, problems),
  }));
}

export function readCauses(policy: Fields): Entries<ReadCause> {
  return entriesOf(policy, ["causes"], ["warranty"], (cause, path, problems) => ({
    warranty: readFlag(cause, "warranty", path, problems),
  }));
}

export function readChannels(policy: Fields): Entries<ReadChannel> {
  return entriesOf(policy, ["requests", "channels"], ["needsReason"], (channel, path, problems) => ({
    needsReason: readFlag(channel, "needsReason", path, problems),
  }));
}

export function readKinds(policy: Fields): Entries<ReadKind> {
  return entriesOf(policy, ["requests", "kinds"], ["requires"], ({ requires }, path, problems) => {
    const asked: unknown = requires ?? [];
    const isKnown = (detail: unknown): boolean => reportDetails.some((known) => known === detail);
    if (Array.isArray(asked) && asked.every(isKnown))
      return { requires: reportDetails.filter((detail) => asked.includes(detail)) };
    problems.push(wrongTypeProblem([...path, "requires"], `a list of ${reportDetails.join(", ")}`, requires));
    return { requires: [] };
  });
}

function readFlag(fields: Fields, field: string, path: readonly string[], problems: Problem[]): boolean {
  const flag = fields[field] ?? false;
  if (typeof flag !== "boolean") problems.push(wrongTypeProblem([...path, field], "true or false", flag));
  return flag === true;
}

export function readPausingReasons(policy: Fields): readonly string[] {
  const pausing = sectionOf(policy, ["pausing"]);
  if (pausing === undefined) return [];
  const reasons: unknown = pausing["reasons"];
  if (Array.isArray(reasons) && reasons.every((reason) => typeof reason === "string")) return [...reasons];
  throw wrongType(["policy", "pausing", "reasons"], "a list of texts", reasons);
}

export function readTicketNumbers(policy: Fields): NumberPattern | undefined {
  const ticketNumbers = sectionOf(policy, ["ticketNumbers"]);
  if (ticketNumbers === undefined) return undefined;
  const { pattern } = ticketNumbers;
  const read = readNumberPattern(pattern);
  if (read.ok) return read.pattern;
  const path = ["policy", "ticketNumbers", "pattern"];
  throw new SupportError({ code: "invalid_number_pattern", path, value: showValue(pattern), reason: read.reason });
}

export function readScope(policy: Fields): BillingScope {
  const given = sectionOf(policy, ["invoicing"])?.["scope"] ?? "intervention";
  const scope = billingScopes.find((known) => known === given);
  if (scope !== undefined) return scope;
  throw wrongType(["policy", "invoicing", "scope"], `one of ${billingScopes.join(", ")}`, given);
}

export function readMonthsUntilInvoice(policy: Fields): number | undefined {
  const invoicing = sectionOf(policy, ["invoicing"]);
  if (invoicing === undefined) return undefined;
  const problems: Problem[] = [];
  const path = ["policy", "invoicing", "endOfMonthsAfter"];
  const months = readWhole(invoicing["endOfMonthsAfter"], path, { minimum: 0, maximum: 12 }, problems);
  throwAll(problems);
  return months;
}

const sectionFields = {
  requests: ["channels", "kinds"],
  pausing: ["reasons"],
  ticketNumbers: ["pattern"],
  invoicing: ["endOfMonthsAfter", "scope"],
} as const;

/** A section or a part of one; undefined where the policy has no such section. */
function sectionOf(policy: Fields, [section, part]: readonly [section: string, part?: string]): Fields | undefined {
  const value = policy[section];
  if (isAbsent(value)) return undefined;
  const known: readonly string[] | undefined = sectionFields[section as keyof typeof sectionFields];
  if (known === undefined) requireRecord(value, ["policy", section]);
  else requireFields(value, known, ["policy", section]);
  if (part === undefined) return value;
  const inner = value[part];
  if (isRecord(inner)) return inner;
  throw wrongType(["policy", section, part], "an object", inner);
}

function entriesOf<Entry>(
  policy: Fields,
  place: readonly [section: string] | readonly [section: string, part: string],
  known: readonly string[],
  readEntry: (fields: Fields, path: readonly string[], problems: Problem[]) => Entry,
): Entries<Entry & Labelled> {
  const problems: Problem[] = [];
  const entries = Object.entries(sectionOf(policy, place) ?? {}).map(([name, fields]): [string, Entry & Labelled] => {
    const path = ["policy", ...place, name];
    if (!isRecord(fields)) throw wrongType(path, "an object", fields);
    problems.push(...unknownFieldProblems(fields, ["label", ...known], path));
    const { label } = fields;
    return [name, { ...readEntry(fields, path, problems), label: isLocalizedText(label) ? label : name }];
  });
  throwAll(problems);
  return new Map(entries);
}
