import fc, { type Arbitrary } from "fast-check";
import { acoPolicySpec, type SupportPolicySpec, type Target } from "../../src/index.js";
import { scenarios } from "./arbitraries.js";

/** Targets of every unit, small enough that most calendars can keep them. */
export const targets: Arbitrary<Target> = fc.oneof(
  fc.record({ minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.constant(0.5)) }),
  fc.record({ hours: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(0.25, 4, 8)) }),
  fc.record({ businessDays: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ months: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 13 })) }),
);

const labels = fc.oneof(fc.string(), fc.record({ en: fc.string(), it: fc.string() }, { noNullPrototype: true }));

const modes = fc.record({ label: labels, blockMinutes: fc.integer({ min: 1, max: 1440 }) });

/** Whole policies, over generated calendars. */
export const policySpecs: Arbitrary<SupportPolicySpec> = fc
  .record({
    scenario: scenarios(0),
    name: fc.string({ minLength: 1 }),
    priorities: fc.array(fc.record({ label: labels, target: targets }), { minLength: 1, maxLength: 4 }),
    modes: fc.array(modes, { minLength: 1, maxLength: 3 }),
    endOfMonthsAfter: fc.nat(12),
  })
  .map(({ scenario, name, priorities, modes, endOfMonthsAfter }) => ({
    name,
    calendar: scenario.spec,
    priorities: Object.fromEntries(
      priorities.map(({ label, target }, position) => [
        `p${position}`,
        { rank: position + 1, label, targets: { intervention: target } },
      ]),
    ),
    modes: Object.fromEntries(modes.map((mode, position) => [`m${position}`, mode])),
    causes: acoPolicySpec.causes,
    requests: acoPolicySpec.requests,
    ticketNumbers: acoPolicySpec.ticketNumbers,
    pausing: acoPolicySpec.pausing,
    invoicing: { endOfMonthsAfter },
  }));
