import { requireRecord, SupportError } from "../problem/internal.js";
import type { LocalizedText } from "../time/internal.js";
import { readBands, type ReadBand } from "./band-spec.js";
import * as read from "./read-sections.js";
import type { BillingScope, SupportPolicySpec } from "./support-policy.js";
import type { NumberPattern } from "./ticket-number-pattern.js";

/** A policy, or the sections of one that a caller wrote by hand. */
export type PolicyParts = { readonly [Section in PolicySection]?: SupportPolicySpec[Section] };

/** The sections of a policy that {@link policyOf} reads. */
export type PolicySection = "priorities" | OptionalSection;

type OptionalSection = "name" | "modes" | "causes" | "requests" | "ticketNumbers" | "pausing" | "invoicing" | "bands";

/** A policy as other folders read it. A section that the policy lacks is empty. */
export interface PolicyReading {
  readonly name: string | undefined;
  readonly priorities: ReadonlyMap<string, read.ReadPriority>;
  readonly modes: ReadonlyMap<string, read.ReadMode>;
  readonly causes: ReadonlyMap<string, read.ReadCause>;
  readonly channels: ReadonlyMap<string, read.ReadChannel>;
  readonly kinds: ReadonlyMap<string, read.ReadKind>;
  readonly pausingReasons: readonly string[];
  readonly numberPattern: NumberPattern | undefined;
  /** The work that is rounded together. */
  readonly scope: BillingScope;
  /** The months from the one of an intervention to the one by whose end it is invoiced. */
  readonly monthsUntilInvoice: number | undefined;
  /** In the order of the policy. */
  readonly bands: readonly ReadBand[];
}

const readers: { readonly [Part in keyof PolicyReading]: (policy: Readonly<Record<string, unknown>>) => PolicyReading[Part] } = {
  name: read.readName,
  priorities: read.readPriorities,
  modes: read.readModes,
  causes: read.readCauses,
  channels: read.readChannels,
  kinds: read.readKinds,
  pausingReasons: read.readPausingReasons,
  numberPattern: read.readTicketNumbers,
  scope: read.readScope,
  monthsUntilInvoice: read.readMonthsUntilInvoice,
  bands: ({ bands }) => readBands(bands),
};

/** By object, so that both builds of the package can read a policy that the other one made. */
const readings = new WeakMap<object, PolicyReading>();

/**
 * The reading of a policy. Each section is read on first use and remembered. Throws `wrong_type`, `out_of_bounds`, `not_whole` or
 * `invalid_number_pattern` for a section that was written by hand and is invalid.
 */
export function policyOf(policy: PolicyParts): PolicyReading {
  requireRecord(policy, ["policy"]);
  const known = readings.get(policy);
  if (known !== undefined) return known;
  const reading = readingOf(policy);
  readings.set(policy, reading);
  return reading;
}

function readingOf(policy: Readonly<Record<string, unknown>>): PolicyReading {
  const reading = {};
  for (const [part, readPart] of Object.entries(readers)) {
    const get = (): unknown => {
      const value = readPart(policy);
      Object.defineProperty(reading, part, { value });
      return value;
    };
    Object.defineProperty(reading, part, { configurable: true, get });
  }
  return reading as PolicyReading;
}

const sectionShapes: Readonly<Record<PolicySection, string>> = {
  name: 'name: "Example desk"',
  priorities: 'priorities: { urgent: { rank: 1, label: "Urgent", targets: { intervention: { hours: 4 } } } }',
  modes: 'modes: { phone: { label: "Phone call", blockMinutes: 30 } }',
  causes: 'causes: { fault: { label: "Fault", warranty: true } }',
  requests: 'requests: { channels: { email: { label: "E-mail" } }, kinds: { question: { label: "Question" } } }',
  ticketNumbers: 'ticketNumbers: { pattern: "YYYY-NNNNNN" }',
  pausing: 'pausing: { reasons: ["customerAnswer"] }',
  invoicing: "invoicing: { endOfMonthsAfter: 1 }",
  bands: 'bands: [{ name: "night", label: "Night", when: [{ hours: [["22:00", "06:00"]] }] }]',
};

/** The parts of a reading that come from a section of another name. */
const sectionParts: { readonly [Section in PolicySection]?: readonly (keyof PolicyReading)[] } = {
  requests: ["channels", "kinds"],
  ticketNumbers: ["numberPattern"],
  pausing: ["pausingReasons"],
  invoicing: ["scope", "monthsUntilInvoice"],
};

/** The reading of a policy with these sections. Throws `missing_section`, with a shape to write, and what is wrong with them. */
export function requireSections(policy: PolicyParts, ...sections: readonly PolicySection[]): PolicyReading {
  const reading = policyOf(policy);
  for (const section of sections) {
    if (policy[section] === undefined || policy[section] === null) {
      throw new SupportError({ code: "missing_section", path: ["policy", section], section, shape: sectionShapes[section] });
    }
    readNow(reading, sectionParts[section] ?? [section as keyof PolicyReading]);
  }
  return reading;
}

/** Reads parts of a policy, which are read on first use, so that their faults are thrown here. */
export function readNow(reading: PolicyReading, parts: readonly (keyof PolicyReading)[]): void {
  void parts.map((part) => reading[part]);
}

/** How people read a name. A name that the policy no longer has is its own label, so that old tickets stay readable. */
export function labelOf(entries: ReadonlyMap<string, { readonly label: LocalizedText }>, name: string): LocalizedText {
  return entries.get(name)?.label ?? name;
}
