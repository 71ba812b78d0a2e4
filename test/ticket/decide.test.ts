import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acoPolicy, decide, describeProblem } from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { junk } from "../support/junk.js";
import { law } from "../support/law.js";
import { requireDescribed } from "../support/sound.js";
import { commandOf, given } from "./scenario.js";
import { noted, registered } from "./commands.js";
import { wholeLife } from "./whole-life.js";

const tickets = [undefined, given(registered("09:00")).ticket, given(...wholeLife).ticket];

describe("a malformed command", () => {
  test("a malformed command is refused with every problem and its path", () => {
    const decision = decide(acoPolicy, undefined, untyped({ type: "close", id: "", at: "2026-03-02", actor: { kind: "robot" } }));
    expect(decision.ok ? [] : decision.refusal).toEqual({
      code: "invalid_command",
      problems: [
        { code: "missing_field", path: ["id"], field: "id" },
        { code: "instant_without_offset", path: ["at"], value: '"2026-03-02"', use: '"2026-03-02T00:00Z"' },
        { code: "wrong_type", path: ["actor", "kind"], expected: "one of customer, expert, system", value: '"robot"' },
        { code: "missing_field", path: ["actor", "name"], field: "name" },
      ],
    });
  });

  test("a malformed command is described problem by problem", () => {
    const decision = decide(acoPolicy, undefined, { ...commandOf(noted("09:00", "internal", ""), "c1"), at: "today" });
    expect(decision.ok ? "" : describeProblem(decision.refusal)).toBe(
      'the command is malformed: at: "today" is not an instant; pass a Date, whole epoch milliseconds, ' +
        'a Temporal instant, or ISO 8601 text with an offset; text: "text" is missing; add it',
    );
  });

  test("a command of an unknown type is refused with the known types", () => {
    const decision = decide(acoPolicy, undefined, untyped({ type: "explode" }));
    expect(decision.ok ? [] : decision.refusal).toMatchObject({
      code: "invalid_command",
      problems: [
        { code: "wrong_type", path: ["type"], expected: expect.stringMatching(/^one of register, forward, /) as string },
      ],
    });
  });

  law(
    "is refused and never throws",
    500,
    fc.property(junk, fc.constantFrom(...tickets), (command, ticket) => {
      const decision = decide(acoPolicy, ticket, untyped(command));
      if (decision.ok) throw new Error("junk was let through");
      requireDescribed([decision.refusal]);
      if (decision.refusal.code === "invalid_command") expect(decision.refusal.problems).not.toEqual([]);
    }),
  );
});
