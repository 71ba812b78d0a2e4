import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { junk } from "../support/junk.js";
import { law } from "../support/law.js";
import { expectSound } from "../support/sound.js";
import { functions, workingCalls } from "../support/working-calls.js";

describe("arguments of any type", () => {
  test("every public function has a valid call among the working calls", () => {
    expect(Object.keys(workingCalls).sort()).toEqual(functions.map(([name]) => name).sort());
    for (const [name, call] of functions) expect(() => call(...(workingCalls[name] ?? [])), name).not.toThrow();
  });

  for (const [name, call] of functions) {
    const working = workingCalls[name] ?? [];

    law(
      `${name} answers soundly or throws a typed error if one argument is any value`,
      120,
      fc.property(fc.nat(), junk, (pick, argument) => {
        const position = pick % Math.max(1, working.length);
        expectSound(() => call(...working.map((each, other) => (other === position ? argument : each))));
      }),
    );

    law(
      `${name} answers soundly or throws a typed error if all arguments are any values`,
      60,
      fc.property(fc.array(junk, { maxLength: 4 }), (args) => {
        expectSound(() => call(...args));
      }),
    );
  }
});
