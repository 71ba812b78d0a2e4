import { describe, expect, test } from "vitest";
import { expectPromise, type PromiseVector } from "./promise-vector.js";
import { readShared } from "./read-vectors.js";

interface SharedPromises {
  readonly policies: Readonly<Record<string, unknown>>;
  readonly cases: readonly (PromiseVector & { readonly id: string; readonly title: string; readonly policy: string })[];
}

interface SharedProviders {
  readonly entries: readonly { readonly id: string; readonly spec: unknown; readonly cases: readonly PromiseVector[] }[];
}

const promises = readShared<SharedPromises>("promises.json");
const providers = readShared<SharedProviders>("provider-promises.json");

describe("promises agree with the shared vectors", () => {
  test.runIf(promises !== undefined)("the shared promise vectors are not empty", () => expect(promises?.cases).not.toEqual([]));
  test.each([...(promises?.cases ?? [])])("$id: $title", (vector) => expectPromise(promises?.policies[vector.policy], vector));
});

describe("promises of published terms agree with the shared vectors", () => {
  const cases = (providers?.entries ?? []).flatMap(({ id, spec, cases: asked }) =>
    asked.map((vector, position) => ({ id: `${id}.${position + 1}`, spec, vector })),
  );
  test.runIf(providers !== undefined)("the shared vectors of published terms are not empty", () => expect(cases).not.toEqual([]));
  test.each(cases)("the published terms agree with $id", ({ spec, vector }) => expectPromise(spec, vector));
});
