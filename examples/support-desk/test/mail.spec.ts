import assert from "node:assert/strict";
import { atTheDesk as test } from "./at-the-desk.js";
import { carla, question } from "./sample.js";

test("The customer is told the number, a new priority and the end, in this order and once each", async ({ post, mail, at }) => {
  await post("/requests", question);
  const commands = "/tickets/2026-000001/commands";
  await post(commands, { type: "reprioritise", priority: "blocking", reason: "salaries", actor: carla }, "k1");
  await post(commands, { type: "reprioritise", priority: "blocking", reason: "salaries", actor: carla }, "k1");
  await post(commands, { type: "addNote", audience: "internal", text: "rings back", actor: carla });
  at("2026-03-02T10:00+01:00");
  await post(commands, { type: "close", actor: carla });
  assert.deepEqual(
    (await mail()).map(({ to, subject }) => `${to}: ${subject}`),
    [
      "anna@studiobianchi.example: Ticket 2026-000001 registered, priority Standard: Paghe",
      "anna@studiobianchi.example: Ticket 2026-000001 registered: Paghe",
      "anna@studiobianchi.example: Ticket 2026-000001 closed: Paghe",
    ],
  );
});

test("A mail that cannot be sent does not keep a request from being taken, and is sent later", async ({
  post,
  mail,
  mailerFails,
}) => {
  mailerFails(true);
  assert.equal((await post("/requests", question)).status, 201);
  assert.equal((await post("/requests", question)).status, 201);
  assert.deepEqual(await mail(), []);
  mailerFails(false);
  assert.deepEqual(
    (await mail()).map(({ subject }) => subject.slice(0, "Ticket 2026-000001".length)),
    ["Ticket 2026-000001", "Ticket 2026-000002"],
  );
  assert.equal((await mail()).length, 2);
});
