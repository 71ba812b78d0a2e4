/** With --enable-source-maps, the stack of an error shows the line of TypeScript in both builds. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as esm from "trouble-ticket";

for (const build of [esm, createRequire(import.meta.url)("trouble-ticket")]) {
  const ask = () => build.dueAt(build.acoPolicy, { priority: "urgent", receivedAt: 0 });
  assert.throws(ask, ({ stack }) => /at .*dueAt .*src\/sla\/due-at\.ts:\d+/.test(stack));
}
