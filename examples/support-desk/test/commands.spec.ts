import assert from "node:assert/strict";
import { handleCommand } from "../desk/handle-command.js";
import { atTheDesk as test, type TestDesk } from "./at-the-desk.js";
import { carla, question } from "./sample.js";

const path = "/tickets/2026-000001/commands";
const reprioritise = { type: "reprioritise", priority: "blocking", reason: "salaries are due today", actor: carla };
const addNote = { type: "addNote", audience: "internal", text: "rings back at noon", actor: carla };

test("A command is answered with what happened and what can happen next, and the report shows it", async ({ post, get, at }) => {
  await post("/requests", question);
  at("2026-03-02T09:30+01:00");
  const { status, body } = await post(path, reprioritise);
  assert.equal(status, 200);
  assert.deepEqual(
    { ...body, next: body.next.includes("close") },
    { number: "2026-000001", version: 2, events: ["reprioritised"], next: true },
  );

  const report = (await get("/tickets/2026-000001")).body;
  assert.equal(report.priority.name, "blocking");
  assert.equal(report.place, 1);
  assert.equal(report.sla.intervention.dueAt, "2026-03-02T12:00:00.000Z");
});

test("An intervention is recorded, and the customer sees what was done and not what is for the staff", async ({
  post,
  get,
  at,
}) => {
  await post("/requests", question);
  await post(path, addNote);
  await post(path, {
    type: "startIntervention",
    interventionId: "i1",
    mode: "phone",
    expert: "Carla",
    note: "angry",
    actor: carla,
  });
  at("2026-03-02T09:40+01:00");
  const finish = { type: "finishIntervention", interventionId: "i1", cause: "technicalAdvice", done: "Showed how", actor: carla };
  assert.deepEqual((await post(path, finish)).body.events, ["interventionFinished"]);

  const customer = (await get("/tickets/2026-000001?audience=customer")).body;
  assert.deepEqual(
    customer.interventions.map((each) => each.done),
    ["Showed how"],
  );
  assert.equal(customer.processingMs, 40 * 60_000);
  assert.equal(customer.notes.length, 0);
  assert.ok(!JSON.stringify(customer).includes("angry"));
  const staff = (await get("/tickets/2026-000001?audience=staff")).body;
  assert.deepEqual(
    staff.notes.map(({ text }) => text),
    ["rings back at noon"],
  );
  assert.ok(JSON.stringify(staff).includes("angry"));
});

test("What may not happen is refused by its code, and nothing has happened", async ({ post, get }) => {
  await post("/requests", question);
  const start = { type: "startIntervention", interventionId: "i1", mode: "online", expert: "Carla", actor: carla };
  const { status, body } = await post(path, start);
  assert.equal(status, 409);
  assert.equal(body.problems[0]?.code, "approval_required");
  const later = "2026-03-02T10:00+01:00";
  assert.equal((await post(path, { ...reprioritise, at: later, now: later })).body.problems[0]?.code, "in_future");
  assert.deepEqual((await get("/tickets/2026-000001")).body.interventions, []);
});

test("A command that is none is answered with all that is wrong with it", async ({ post }) => {
  await post("/requests", question);
  const { status, body } = await post(path, { type: "reprioritise", at: "2026-03-02T09:00", actor: carla, priority: "" });
  assert.equal(status, 422);
  assert.deepEqual(body.problems.map(({ code, path }) => `${code} at ${path.join(".")}`).sort(), [
    "instant_without_offset at at",
    "missing_field at priority",
    "missing_field at reason",
  ]);
  assert.equal((await post(path, { type: "explode", actor: carla })).status, 422);
});

test("A ticket is registered by a request alone, and one that is not there is not found", async ({ post, get }) => {
  await post("/requests", question);
  const register = {
    type: "register",
    priority: "standard",
    receivedAt: "2026-03-02T09:00+01:00",
    request: question,
    actor: carla,
  };
  assert.equal((await post(path, { ...register, number: "2026-000001" })).body.problems[0]?.code, "ticket_exists");
  assert.equal((await post("/tickets/2026-000009/commands", { ...register, number: "2026-000009" })).status, 404);
  for (const number of ["2026-000009", "1", "%00", "%E0"]) assert.equal((await get(`/tickets/${number}`)).status, 404, number);
});

test("A command that is sent several times under one key, even at once, is one event", async ({ post, get }) => {
  await post("/requests", question);
  const answers = await Promise.all(["k1", "k1", "k1"].map((key) => post(path, addNote, key)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.deepEqual(answers.map(({ body }) => body.events.length).sort(), [0, 0, 1]);
  assert.equal((await get("/tickets/2026-000001?audience=staff")).body.notes.length, 1);
});

test("Of commands that were decided on the same state one is stored, and the others are decided anew", async ({
  desk,
  post,
  get,
}) => {
  await post("/requests", question);
  const texts = Array.from({ length: 8 }, (_, position) => `note ${position + 1}`);
  // Without HTTP between them all eight load the ticket before the first is stored.
  const handled = await Promise.all(
    texts.map((text) => handleCommand(desk, "2026-000001", { id: text, data: { ...addNote, text } })),
  );
  const versions = handled.map((each) => (each?.ok === true ? each.ticket.version : 0));
  assert.deepEqual(
    versions.sort((a, b) => a - b),
    texts.map((_, position) => position + 2),
  );
  const { notes } = (await get("/tickets/2026-000001?audience=staff")).body;
  assert.deepEqual(notes.map(({ text }) => text).sort(), texts);
});

test("The queue is in the order of service, and a ticket that is closed has left it", async ({ post, get }) => {
  await post("/requests", question);
  await post("/requests", question);
  await post("/tickets/2026-000002/commands", reprioritise);
  assert.deepEqual(await numbersInQueue(get), ["2026-000002", "2026-000001"]);
  await post("/tickets/2026-000002/commands", { type: "close", actor: carla });
  assert.deepEqual(await numbersInQueue(get), ["2026-000001"]);
});

async function numbersInQueue(get: TestDesk["get"]): Promise<readonly string[]> {
  return (await get("/queue")).body.queue.map(({ number }) => number);
}
