/** An app that holds both builds: they agree, take each other's values and know each other's errors. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as esm from "trouble-ticket";

const cjs = createRequire(import.meta.url)("trouble-ticket");
assert.notEqual(esm.isOpen, cjs.isOpen, "the two builds are two");
assert.deepEqual(
  Object.keys(esm).sort(),
  Object.keys(cjs)
    .filter((name) => name !== "default")
    .sort(),
);

const request = { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00" };
const due = new Date("2026-03-30T09:30:00Z");
for (const build of [esm, cjs]) {
  for (const { acoPolicy } of [esm, cjs]) {
    assert.deepEqual(build.dueAt(acoPolicy, request), due);
    assert.equal(build.isOpen(acoPolicy.calendar, due), true);
  }
}

for (const [thrower, knower] of [
  [esm, cjs],
  [cjs, esm],
]) {
  try {
    thrower.businessCalendar({ timeZone: "", weeklyHours: {} });
    assert.fail("an empty zone is refused");
  } catch (error) {
    assert.equal(knower.isSupportError(error), true);
    assert.equal(error.code, "never_open");
  }
}
