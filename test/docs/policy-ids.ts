import { headingsOf } from "./pages.js";
import { filesUnder } from "./project.js";
import { titlesIn } from "./named-tests.js";

const idPattern = /\bpolicy-\d+\.\d+\b/g;

/** A reading of the policy: its id, and the policy's own words in its heading, which stay in English in every language. */
export interface Reading {
  readonly id: string;
  readonly quotes: readonly string[];
}

/** The readings of a page, by the headings that start with an id, in order. */
export function readingsOf(file: string): readonly Reading[] {
  return headingsOf(file).flatMap((heading) => {
    const id = /^#+ (policy-\d+\.\d+) /.exec(heading)?.[1];
    return id === undefined ? [] : [{ id, quotes: heading.match(/"[^"]+"/g) ?? [] }];
  });
}

/** The ids in the titles of all tests, each with the files whose tests name it. */
export function testedIds(): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of filesUnder("test", ".test.ts")) {
    for (const title of titlesIn(file))
      for (const id of title.match(idPattern) ?? []) files.set(id, [...(files.get(id) ?? []), file]);
  }
  return files;
}
