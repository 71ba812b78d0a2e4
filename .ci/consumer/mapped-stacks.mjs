/** With --enable-source-maps, an error of either build tells the line of TypeScript it comes from. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as esm from "trouble-ticket";

for (const build of [esm, createRequire(import.meta.url)("trouble-ticket")]) {
  const ask = () => build.dueAt(build.acoPolicy, { priority: "urgent", receivedAt: 0 });
  assert.throws(ask, ({ stack }) => /at .*dueAt .*src\/sla\/due-at\.ts:\d+/.test(stack));
}
