import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesIn } from "../../src/ticket/entries.js";
import { law } from "../support/law.js";

interface Entry {
  readonly id: string;
  readonly value: number;
}

const entries = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), value: fc.nat(9) });

describe("the entries of a ticket", () => {
  law(
    "entries are found by id as in a Map, before and after the index is made",
    200,
    fc.property(fc.array(entries, { maxLength: 20 }), (added) => {
      const list: Entry[] = [];
      const kept = entriesIn(list);
      const map = new Map<string, Entry>();
      for (const entry of added) {
        expect(kept.get(entry.id)).toBe(map.get(entry.id));
        kept.set(entry);
        map.set(entry.id, entry);
        expect(kept.get(entry.id)).toBe(entry);
      }
      expect(kept.list).toEqual([...map.values()]);
      expect(kept.get("none")).toBeUndefined();
    }),
  );

  test("an entry replaces the one with its id in its place", () => {
    const kept = entriesIn<Entry>([
      { id: "a", value: 1 },
      { id: "b", value: 1 },
    ]);
    kept.set({ id: "a", value: 2 });
    expect(kept.list).toEqual([
      { id: "a", value: 2 },
      { id: "b", value: 1 },
    ]);
  });
});
