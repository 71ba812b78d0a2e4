import assert from "node:assert/strict";
import { atTheDesk as test } from "./at-the-desk.js";
import { messageSchema } from "trouble-ticket/schemas";
import { carla, question } from "./sample.js";

test("The customer gets the number, a new priority and the end by mail, in this order and once each", async ({
  post,
  mail,
  at,
}) => {
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
      "anna@studiobianchi.example: Ticket 2026-000001 has a new priority, Blocking: Paghe",
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

test("A new priority is in the subject, the text and the HTML of its mail, which does not say that it is a registration", async ({
  post,
  mail,
}) => {
  await post("/requests", { ...question, application: "A:B <i>" });
  const raise = { type: "reprioritise", priority: "blocking", reason: "salaries", actor: carla };
  await post("/tickets/2026-000001/commands", raise);
  const { subject, text, html } = messageSchema.parse((await mail())[1]);
  assert.equal(subject, "Ticket 2026-000001 has a new priority, Blocking: A:B <i>");
  assert.match(text, /^The priority of ticket 2026-000001 is now Blocking\.\n/);
  assert.match(html, /<title>Ticket 2026-000001 has a new priority, Blocking: A:B &lt;i/);
  assert.match(html, /<body>\n<p>The priority of ticket 2026-000001 is now Blocking\.<\/p>/);
  assert.match(text, /\n\nTicket: 2026-000001\nPriority: Blocking\n/);
  assert.match(html, /<dl>\n<dt>Ticket<\/dt><dd dir="auto">2026-000001<\/dd>\n/);
  for (const body of [text, html]) assert.doesNotMatch(body, /registered|Status/);
});

test("A message that the mailer rejects does not block the others, and is a dead letter after five rejections", async ({
  post,
  get,
  mail,
  mailerRejects,
}) => {
  mailerRejects("bad@studiobianchi.example");
  await post("/requests", { ...question, sender: "bad@studiobianchi.example" });
  for (let count = 1; count <= 5; count++) {
    await post("/requests", question);
    assert.equal((await mail()).length, count);
  }
  const { deadLetters } = (await get("/dead-letters")).body;
  assert.deepEqual(
    deadLetters.map(({ subject, error }) => [subject.slice(0, 18), error]),
    [["Ticket 2026-000001", "no such mailbox"]],
  );
  mailerRejects(undefined);
  assert.equal((await mail()).length, 5);
  assert.equal((await post(`/dead-letters/${deadLetters[0]?.place}/retry`, {})).status, 200);
  assert.equal((await mail()).length, 6);
  assert.deepEqual((await get("/dead-letters")).body.deadLetters, []);
  assert.equal((await post("/dead-letters/9999/retry", {})).status, 404);
});

test("A mailer that is down makes no dead letters for a day", async ({ post, get, mail, mailerFails, at }) => {
  mailerFails(true);
  await post("/requests", question);
  for (let count = 0; count < 10; count++) await mail();
  assert.deepEqual((await get("/dead-letters")).body.deadLetters, []);
  at("2026-03-03T09:00+01:00");
  await mail();
  assert.equal((await get("/dead-letters")).body.deadLetters.length, 1);
});

test("A stored message that is no message does not block the others", async ({ desk, post, mail }) => {
  await desk.store.query("INSERT INTO outbox (message) VALUES ('{}')");
  await post("/requests", question);
  assert.equal((await mail()).length, 1);
});
