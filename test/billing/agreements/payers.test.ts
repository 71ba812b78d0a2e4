import { describe, expect, test } from "vitest";
import { acoPolicy, coverageOf, type Agreement, type Coverage } from "../../../src/index.js";
import { pack, terms, worked } from "../sample-month.js";

const paidBy = (agreements: readonly Agreement[], minutes: number): Coverage =>
  coverageOf(acoPolicy, worked("2026-05-12T10:00+02:00", minutes), { ...terms, agreements });

describe("the order of several packs", () => {
  const order = (...packs: readonly Agreement[]): readonly string[] =>
    paidBy(packs, 30).agreements.map(({ agreement }) => agreement);

  test("the pack that ends first is used first, and one without an end last", () => {
    const [june, december] = [pack(60, { id: "june", to: "2026-06-30" }), pack(60, { id: "december", to: "2026-12-31" })];
    expect(order(pack(60, { id: "a", from: "2025-01-01" }), december, june)).toEqual(["june", "december", "a"]);
  });

  test("of packs that end on one date, the one that began first is used first", () => {
    expect(order(pack(60, { id: "a", from: "2026-02-01" }), pack(60, { id: "b" }))).toEqual(["b", "a"]);
  });

  test("of packs with the same dates, the first by id is used first", () => {
    expect(order(pack(60, { id: "b" }), pack(60, { id: "a" }))).toEqual(["a", "b"]);
  });

  test("a pack pays for a block that another pack cannot pay whole", () => {
    expect(paidBy([pack(40, { id: "a" }), pack(45, { id: "b" })], 90)).toMatchObject({
      kind: "split",
      coveredMinutes: 60,
      agreements: [
        { agreement: "a", coveredMinutes: 30, remainingMinutes: 10 },
        { agreement: "b", coveredMinutes: 30, remainingMinutes: 15 },
      ],
    });
  });
});
