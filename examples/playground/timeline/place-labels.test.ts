import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels, textWidth } from "./place-labels.js";

const edges = { fromX: 0, toX: 320, fontSize: 12 };
const labels = fc.array(
  fc.record({ x: fc.double({ min: 0, max: 320, noNaN: true }), text: fc.string({ minLength: 1, maxLength: 30 }) }),
  { maxLength: 12 },
);

test("no label covers another, and each stands wholly between the edges", () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const placed = placeLabels(wanted, edges).map(({ middleX, lane, text }) => {
        const half = textWidth(text, edges.fontSize) / 2;
        return { from: middleX - half, to: middleX + half, lane };
      });
      for (const [position, one] of placed.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(0);
        expect(one.to).toBeLessThanOrEqual(320);
        for (const other of placed.slice(position + 1)) {
          expect(one.lane !== other.lane || one.to <= other.from || other.to <= one.from).toBe(true);
        }
      }
    }),
  );
});

test("labels that have room share the lowest lane", () => {
  const placed = placeLabels(
    [
      { x: 40, text: "first" },
      { x: 280, text: "second" },
      { x: 285, text: "third" },
    ],
    edges,
  );
  expect(placed.map(({ lane }) => lane)).toEqual([0, 0, 1]);
});
