import assert from "node:assert/strict";
import { test } from "node:test";
import { missingSql, quotedSql } from "../../quoted-sql.js";

const example = new URL("../", import.meta.url);
const guide = new URL("../../docs/queue.md", example);

void test("The SQL that the guide quotes is that of the example", () => {
  assert.ok(quotedSql(guide).length > 0);
  assert.deepEqual(missingSql(guide, example), []);
});
