import { expect, test } from "vitest";
import { repeatedKeys } from "./repeated-keys.js";

test.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}', []],
  ['{"a":1,"\\u0061":2}', [["a"]]],
  [
    '{"a":{"x":1,"y":":{","x":2},"b":[0,{"z":1,"z":2}]}',
    [
      ["a", "x"],
      ["b", 1, "z"],
    ],
  ],
  ['["a","a",":"]', []],
])("%s has the keys %j twice", (json, expected) => {
  expect(repeatedKeys(json)).toEqual(expected);
});
