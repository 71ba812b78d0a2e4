import assert from "node:assert/strict";
import { curlLine, thingsToTry } from "../things-to-try.js";
import { atTheDesk as test } from "./at-the-desk.js";

test("What is printed to be tried works, one after the other", async ({ desk, get, post }) => {
  const answers = [];
  for (const { path, body } of thingsToTry(desk)) answers.push(body === undefined ? await get(path) : await post(path, body));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 200, 200],
  );
  assert.deepEqual(
    answers[2]?.body.queue.map(({ number, rank }) => [number, rank]),
    [["2026-000001", 1]],
  );
});

test("A line for a shell quotes its body as a whole", ({ desk, address }) => {
  const [request, , queue] = thingsToTry(desk).map((each) => curlLine(address, each));
  assert.match(request ?? "", /^curl -s http:\S+\/requests -H 'Content-Type: application\/json' -d '[^']+'$/);
  assert.equal(queue, `curl -s ${address}/queue`);
  return Promise.resolve();
});
