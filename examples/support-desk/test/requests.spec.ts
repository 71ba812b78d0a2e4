import assert from "node:assert/strict";
import { nextSequence } from "../store/next-sequence.js";
import { atTheDesk as test } from "./at-the-desk.js";
import { programError, question } from "./sample.js";

test("A request is answered with its number, its priority and its due date", async ({ post, mail }) => {
  const { status, headers, body } = await post("/requests", question);
  assert.equal(status, 201);
  assert.deepEqual(body, { number: "2026-000001", priority: "standard", dueAt: "2026-03-05T08:00:00.000Z" });
  assert.equal(headers.get("Location"), "/tickets/2026-000001");
  assert.deepEqual(
    (await mail()).map(({ to }) => to),
    [question.sender],
  );
});

test("The kind of report decides the first priority", async ({ post }) => {
  assert.equal((await post("/requests", programError)).body.priority, "critical");
});

test("All problems of a request are reported at once, and nothing is stored", async ({ post, get, mail }) => {
  const { status, body } = await post("/requests", { ...question, sender: "anna", channel: "fax", operator: { name: "Anna" } });
  assert.equal(status, 422);
  const found = body.problems.map(({ code, path }) => `${code} at ${path.join(".")}`);
  assert.deepEqual(found, [
    "missing_field at operator.phone",
    "invalid_email at sender",
    "missing_reason at emailUnavailableReason",
  ]);
  assert.deepEqual((await get("/queue")).body, { queue: [] });
  assert.deepEqual(await mail(), []);
});

test("A customer that the desk does not have is refused without a list of the customers", async ({ post }) => {
  const { status, body } = await post("/requests", { ...question, customer: "verdi" });
  assert.equal(status, 422);
  const message = 'customer: "verdi" is not a customer of this desk';
  assert.deepEqual(body, { problems: [{ code: "unknown_customer", path: ["customer"], customer: "verdi", message }] });
});

test("A request sent to one expert only has a number and no due date, and is not in the queue", async ({ post, get }) => {
  const { status, body } = await post("/requests", { ...question, addressedTo: "expert" });
  assert.equal(status, 201);
  assert.deepEqual(body, { number: "2026-000001", priority: "standard" });
  assert.deepEqual((await get("/queue")).body, { queue: [] });
});

test("Requests that come at once are numbered without a gap, even if some are refused", async ({ post }) => {
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, position) =>
      post("/requests", position % 4 === 0 ? { ...question, customer: "verdi" } : question),
    ),
  );
  const numbers = answers.flatMap(({ status, body }) => (status === 201 ? [body.number] : []));
  assert.deepEqual(
    numbers.sort(),
    Array.from({ length: 18 }, (_, position) => `2026-${String(position + 1).padStart(6, "0")}`),
  );
});

test("A number whose ticket was not stored is given to the next", async ({ post, desk }) => {
  const failing = desk.store.transaction(async (transaction) => {
    assert.equal(await nextSequence(transaction, 2026), 1);
    throw new Error("the disk is full");
  });
  await assert.rejects(failing, /the disk is full/);
  assert.equal((await post("/requests", question)).body.number, "2026-000001");
});

test("Numbers begin anew with the year at the desk", async ({ post, at }) => {
  at("2026-12-31T22:59:00Z");
  assert.equal((await post("/requests", question)).body.number, "2026-000001");
  at("2026-12-31T23:00:00Z");
  assert.equal((await post("/requests", question)).body.number, "2027-000001");
});

test("A request that is sent several times under one key, even at once, is one ticket and one mail", async ({ post, mail }) => {
  const answers = await Promise.all(["form-1", "form-1", "form-1"].map((key) => post("/requests", question, key)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 201]);
  assert.deepEqual(
    answers.map(({ body }) => body.number),
    ["2026-000001", "2026-000001", "2026-000001"],
  );
  assert.equal((await mail()).length, 1);
  assert.equal((await post("/requests", question, "form-2")).body.number, "2026-000002");
});

test("What is no JSON object is answered with 400, and what is too large with 413", async ({ post }) => {
  for (const body of ["{", "[]", "null", '"text"']) assert.equal((await post("/requests", body)).status, 400, body);
  assert.equal((await post("/requests", { ...question, application: "x".repeat(300_000) })).status, 413);
});

test("A text that the database cannot hold is reported with its field", async ({ post }) => {
  for (const description of ["nothing\u0000here", "half a \ud83d"]) {
    const { status, body } = await post("/requests", { ...question, report: { ...question.report, description } });
    assert.equal(status, 422);
    const message = '"description": contains U+0000 or half of a surrogate pair, which cannot be stored';
    assert.deepEqual(body.problems, [{ code: "unstorable_text", field: "description", message }]);
  }
  assert.equal((await post("/requests", { ...question, application: "Paghe \ud83d\ude00 \\u0000" })).status, 201);
});
