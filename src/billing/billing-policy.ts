import type { BusinessCalendar } from "../calendar/internal.js";
import {
  requireSections,
  type BillingScope,
  type PolicyReading,
  type ReadMode,
  type SupportPolicySpec,
} from "../policy/internal.js";
import { unknownName, type Problem, type ProblemPath } from "../problem/internal.js";
import { bandClock, type BandClock } from "./duration/band-clock.js";

/** The part of a support policy that billing uses; every `SupportPolicy` is one. */
export interface BillingPolicy extends Pick<SupportPolicySpec, "modes" | "causes" | "invoicing" | "bands"> {
  readonly calendar: BusinessCalendar;
}

/** A policy as billing reads it. */
export interface BillingRules {
  readonly calendar: BusinessCalendar;
  readonly modes: PolicyReading["modes"];
  readonly causes: PolicyReading["causes"];
  /** Keyed by the name of the band. */
  readonly bands: ReadonlyMap<string, PolicyReading["bands"][number]>;
  /** The work that is rounded together. */
  readonly scope: BillingScope;
  /** The bands by the clock. */
  readonly bandClock: BandClock;
}

const knownRules = new WeakMap<PolicyReading, BillingRules>();

/** Reads a policy once. Throws `missing_section` if it has no modes or no causes. */
export function billingRules(policy: BillingPolicy): BillingRules {
  const reading = requireSections(policy, "modes", "causes");
  const { calendar } = policy;
  const known = knownRules.get(reading);
  if (known !== undefined) return known;
  const { modes, causes, bands, scope } = reading;
  const byName = new Map(bands.map((band) => [band.name, band]));
  const rules: BillingRules = { calendar, modes, causes, bands: byName, scope, bandClock: bandClock(calendar, bands) };
  knownRules.set(reading, rules);
  return rules;
}

/** A mode by its name, which {@link unknownNameProblems} has checked. */
export function modeOf({ modes }: Pick<BillingRules, "modes">, name: string): ReadMode {
  const mode = modes.get(name);
  if (mode === undefined) throw new RangeError(`unchecked mode ${name}`);
  return mode;
}

const sections = { mode: "modes", cause: "causes", band: "bands" } as const;

/** The problem of a name that the policy does not have; an empty list if it has the name. */
export function unknownNameProblems(
  rules: Pick<BillingRules, "modes" | "causes" | "bands">,
  kind: keyof typeof sections,
  name: string,
  path: ProblemPath,
): readonly Problem[] {
  const known = rules[sections[kind]];
  return known.has(name) ? [] : [unknownName(kind, name, known.keys(), path)];
}
