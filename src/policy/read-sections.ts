import {
  isAbsent,
  isRecord,
  showValue,
  SupportError,
  throwAll,
  wrongType,
  wrongTypeProblem,
  type Problem,
} from "../problem/internal.js";
import { maxRank } from "../sla/internal.js";
import { isLocalizedText, type LocalizedText } from "../time/internal.js";
import { readWhen, type ReadBand } from "./band-spec.js";
import { readRounding, readWhole, type ReadRounding } from "./rounding.js";
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
  return entriesOf(policy, ["priorities"], ({ rank }, path, problems) => {
    const isRank = typeof rank === "number" && Number.isInteger(rank) && rank >= 1 && rank <= maxRank;
    if (isRank) return { rank };
    problems.push(wrongTypeProblem([...path, "rank"], `a rank from 1 to ${maxRank}`, rank));
    return { rank: maxRank };
  });
}

export function readModes(policy: Fields): Entries<ReadMode> {
  return entriesOf(policy, ["modes"], (mode, path, problems) => ({
    rounding: readRounding(mode, path, problems),
    needsApproval: mode["needsApproval"] === true,
  }));
}

export function readCauses(policy: Fields): Entries<ReadCause> {
  return entriesOf(policy, ["causes"], ({ warranty }) => ({ warranty: warranty === true }));
}

export function readChannels(policy: Fields): Entries<ReadChannel> {
  return entriesOf(policy, ["requests", "channels"], ({ needsReason }) => ({ needsReason: needsReason === true }));
}

export function readKinds(policy: Fields): Entries<ReadKind> {
  return entriesOf(policy, ["requests", "kinds"], ({ requires }) => ({
    requires: Array.isArray(requires) ? reportDetails.filter((detail) => requires.includes(detail)) : [],
  }));
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

export function readBands({ bands }: Fields): readonly ReadBand[] {
  if (isAbsent(bands)) return [];
  if (!Array.isArray(bands)) throw wrongType(["policy", "bands"], "a list of bands", bands);
  const problems: Problem[] = [];
  const read = Array.from<unknown, ReadBand | undefined>(bands, (band, position) => {
    const path = ["policy", "bands", position];
    if (!isRecord(band) || typeof band["name"] !== "string" || !Array.isArray(band["when"])) {
      problems.push(wrongTypeProblem(path, "a band such as { name, label, when: [] }", band));
      return undefined;
    }
    const { name, label, when } = band;
    return {
      name,
      label: isLocalizedText(label) ? label : name,
      when: Array.from<unknown, ReadBand["when"][number]>(when, (each, index) =>
        readWhen(each, [...path, "when", index], problems),
      ),
    };
  });
  throwAll(problems);
  return read.filter((band) => band !== undefined);
}

/** A section or a part of one; undefined where the policy has no such section. */
function sectionOf(policy: Fields, [section, part]: readonly [section: string, part?: string]): Fields | undefined {
  const value = policy[section];
  if (isAbsent(value)) return undefined;
  if (!isRecord(value)) throw wrongType(["policy", section], "an object", value);
  if (part === undefined) return value;
  const inner = value[part];
  if (isRecord(inner)) return inner;
  throw wrongType(["policy", section, part], "an object", inner);
}

type ReadEntry<Entry> = (fields: Fields, path: readonly string[], problems: Problem[]) => Entry;

function entriesOf<Entry>(
  policy: Fields,
  place: readonly [section: string] | readonly [section: string, part: string],
  readEntry: ReadEntry<Entry>,
): Entries<Entry & Labelled> {
  const problems: Problem[] = [];
  const entries = Object.entries(sectionOf(policy, place) ?? {}).map(([name, fields]): [string, Entry & Labelled] => {
    const path = ["policy", ...place, name];
    if (!isRecord(fields)) throw wrongType(path, "an object", fields);
    const { label } = fields;
    return [name, { ...readEntry(fields, path, problems), label: isLocalizedText(label) ? label : name }];
  });
  throwAll(problems);
  return new Map(entries);
}
