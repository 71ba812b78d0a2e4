import { expect, test } from "vitest";
import { repeatedNumbers } from "./repeated-numbers.js";

function notesOf(...numbers: readonly string[]): readonly string[] {
  const repeated = repeatedNumbers();
  for (const number of numbers) repeated.enter(number);
  return repeated.notes();
}

test("rows with the number of an earlier row are counted", () => {
  expect(notesOf("1", "2", "", "", "-", "-")).toEqual([]);
  expect(notesOf("1", "2", "1")).toEqual([
    '1 row repeats the number of an earlier one, such as "1": each row is judged as a ticket',
  ]);
  expect(notesOf("1", "2", "2", "1")).toEqual([
    '2 rows repeat the number of an earlier one, such as "2": each row is judged as a ticket',
  ]);
});
