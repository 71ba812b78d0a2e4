import { describe, expect, test, vi } from "vitest";
import * as library from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";

/** Functions that answer without an argument, and splitRequest, whose result is parsed later. */
const answering: ReadonlySet<string> = new Set(["SupportError", "isSupportError", "initialState", "splitRequest"]);
const names = Object.entries(library).flatMap(([name, value]) =>
  typeof value === "function" && !answering.has(name) ? [name] : [],
);

describe("the first call in a process", () => {
  // dueAt(undefined, facts) took the reading of no policy for the one asked about last, and threw a bare TypeError.
  test.each(names)("%s refuses undefined with a code if it is called first", async (name) => {
    vi.resetModules();
    const fresh: Readonly<Record<string, unknown>> = await import("../../src/index.js");
    const call = fresh[name] as (...given: readonly unknown[]) => unknown;
    // A spec is data, so undefined is one of its problems; a policy is an argument.
    if (name === "safeParsePolicy" || name === "safeParsePriceList") expect(call(undefined)).toMatchObject({ ok: false });
    else expect(codesOf(() => call(undefined, undefined, undefined))).not.toEqual([]);
  });
});
