import fc from "fast-check";
import { describe } from "vitest";
import { junk } from "../support/junk.js";
import { law } from "../support/law.js";
import { partPaths, withPart } from "../support/replaced-part.js";
import { expectSound } from "../support/sound.js";
import { functions, workingCalls } from "../support/working-calls.js";

describe("arguments with a part of any type", () => {
  for (const [name, call] of functions) {
    const working = workingCalls[name] ?? [];
    const paths = partPaths(working);

    law(
      `${name} answers soundly or throws a typed error if one part of an argument is any value`,
      120,
      fc.property(fc.nat(), junk, (pick, part) => {
        const [position = "0", ...path] = paths[pick % Math.max(1, paths.length)] ?? [];
        const args = working.map((each, other) => (String(other) === position ? withPart(each, path, part) : each));
        expectSound(() => call(...args));
      }),
    );
  }
});
