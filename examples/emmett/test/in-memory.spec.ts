import { test } from "node:test";
import { getInMemoryEventStore } from "@event-driven-io/emmett";
import { liveOn } from "./life.js";

void test("a ticket lives on Emmett's store in memory", async () => {
  await liveOn(getInMemoryEventStore());
});
