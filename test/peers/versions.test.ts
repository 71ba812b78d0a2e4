import { describe, expect, test } from "vitest";
import { filesUnder, isPresent, readText } from "../docs/project.js";

/** A package with a version, as titles and docs/why.md name the peers. */
const named = /((?:@[a-z-]+\/)?[a-z][a-z0-9_-]*) (\d+\.\d+\.\d+)/g;

describe("the versions of the peers", () => {
  const texts = [...filesUnder("test/peers", ".test.ts"), "docs/why.md"].map(readText);
  const peers = new Map(texts.flatMap((text) => [...text.matchAll(named)]).map(([peer, name = ""]) => [peer, name]));

  test("all eleven peers are named with a version", () => expect(new Set(peers.values()).size).toBe(11));

  test.each([...peers])("%s is the installed version", (peer, name) => {
    expect(`${name} ${versionOf(name)}`).toBe(peer);
  });
});

/** Reads the file itself: not every package exports its package.json. */
function versionOf(name: string): string {
  const own = `test/bench/node_modules/${name}/package.json`;
  const installed: unknown = JSON.parse(readText(isPresent(own) ? own : `node_modules/${name}/package.json`));
  const { version } = installed as { readonly version: string };
  return version;
}
