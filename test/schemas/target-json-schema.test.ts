import { describe, expect, test } from "vitest";
import { acoPolicySpec, safeParsePolicy } from "../../src/index.js";
import { supportPolicySchema } from "../../src/schemas/index.js";
import { validatorOf } from "../support/json-schema.js";

const units = ["minutes", "hours", "businessDays", "days", "weeks", "months"];
const amounts = [1, 2.5, 0, -0, -1, 2 ** 53, "4", true, {}];

/** Values of every field of a target, sound and not, and of fields that no target has. */
const values: readonly (readonly [field: string, value: unknown])[] = [
  ...units.flatMap((unit) => [null, ...amounts].map((amount) => [unit, amount] as const)),
  ...[null, "site", 4].map((value) => ["calendar", value] as const),
  ...[null, "closing", "12:00", "24:00", "12", 12].map((value) => ["by", value] as const),
  ...[null, "00:00", "24:00", "24:01", "closing", 12].map((value) => ["cutOff", value] as const),
  ...[null, "opening", "date", "receipt", 1].map((value) => ["counting", value] as const),
  ...[null, "receipt", "opening", "acknowledgement", "intervention", "resolution", 1].map((value) => ["from", value] as const),
  ...["years", "unit", "__proto__"].flatMap((field) => [null, 1].map((value) => [field, value] as const)),
];

const policyWith = (metric: string, target: unknown): unknown => ({
  calendar: acoPolicySpec.calendar,
  calendars: { site: acoPolicySpec.calendar },
  metrics: { workaround: { label: "Workaround" } },
  priorities: { normal: { rank: 1, label: "Normal", targets: { [metric]: target } } },
});

describe.each(["acknowledgement", "intervention", "resolution", "update", "reply", "workaround"])("a target of %s", (metric) => {
  test(`the JSON Schema accepts a target of ${metric} exactly if the library does, for every two fields`, () => {
    const isPolicy = validatorOf(supportPolicySchema, "input");
    const differences: string[] = [];
    let accepted = 0;
    const compare = (target: unknown): void => {
      const policy = policyWith(metric, target);
      const isTaken = safeParsePolicy(policy).ok;
      if (isTaken) accepted += 1;
      if (isTaken !== isPolicy(policy)) differences.push(JSON.stringify(target));
    };
    for (const target of [null, [], "4 hours", 4, {}]) compare(target);
    for (const unit of units) {
      for (const amount of amounts) {
        for (const [field, value] of values)
          compare(
            Object.fromEntries([
              [unit, amount],
              [field, value],
            ]),
          );
      }
    }
    expect(differences).toEqual([]);
    expect(accepted).toBeGreaterThan(100);
  });
});

test("the JSON Schema accepts, like the library, a target with null in every other field", () => {
  const nulls = Object.fromEntries([...units, "calendar", "by", "cutOff", "counting", "from"].map((field) => [field, null]));
  const isPolicy = validatorOf(supportPolicySchema, "input");
  for (const unit of units) {
    const policy = policyWith("reply", { ...nulls, [unit]: 1 });
    expect(safeParsePolicy(policy).ok).toBe(true);
    expect(isPolicy(policy)).toBe(true);
  }
});
