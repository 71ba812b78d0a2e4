import assert from "node:assert/strict";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { atTheDesk as test } from "./at-the-desk.js";
import { carla, question } from "./sample.js";

const path = "/tickets/2026-000001/commands";
const note = { type: "addNote", audience: "internal", text: "rings back", actor: carla };

test("A key that is reused with another body is answered with 409, and nothing is stored", async ({ post, get }) => {
  await post("/requests", question, "k1");
  const other = await post("/requests", { ...question, customer: "rossi" }, "k1");
  assert.equal(other.status, 409);
  assert.equal(other.body.problems[0]?.code, "key_reused");
  assert.match(other.body.problems[0]?.message ?? "", /used before with another body/);
  assert.equal((await get("/queue")).body.queue.length, 1);
  const { report, ...rest } = question;
  assert.equal((await post("/requests", JSON.stringify({ report, ...rest }, null, 2), "k1")).status, 200);

  assert.equal((await post(path, note, "k1")).status, 409);
  assert.equal((await post(path, note, "k2")).body.events.length, 1);
  assert.equal((await post(path, { ...note, text: "rings back later" }, "k2")).status, 409);
  assert.equal((await post(path, note, "k2")).body.events.length, 0);
});

test("Of two bodies sent at once under one key, one is stored and the other is answered with 409", async ({ post }) => {
  const bodies = [question, { ...question, application: "Contabilità" }];
  const answers = await Promise.all(bodies.map((body) => post("/requests", body, "k1")));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
});

test("A key that was refused can be used for the corrected body", async ({ post }) => {
  assert.equal((await post("/requests", { ...question, customer: "verdi" }, "k1")).status, 422);
  assert.equal((await post("/requests", question, "k1")).status, 201);
});

test("A key that is too long or has other characters is answered with 400 and a sentence", async ({ post, logged }) => {
  for (const key of ["x".repeat(6000), "x".repeat(256), "a b", "caffè"]) {
    const { status, body } = await post("/requests", question, key);
    assert.equal(status, 400);
    assert.match(body.problems[0]?.message ?? "", /1 to 255 visible ASCII characters/);
  }
  assert.equal((await post("/requests", question, "x".repeat(255))).status, 201);
  assert.deepEqual(logged, []);
});

test("A clock that steps back does not stop commands, reports or the attainment of a ticket", async ({
  post,
  get,
  at,
  logged,
}) => {
  await post("/requests", question, "k1");
  at("2026-03-02T09:30+01:00");
  await post(path, { type: "startIntervention", interventionId: "i1", mode: "phone", expert: "Carla", actor: carla });
  at("2026-03-02T08:00+01:00");
  assert.equal((await post("/requests", question, "k1")).status, 200);
  const finish = { type: "finishIntervention", interventionId: "i1", cause: "technicalAdvice", done: "Showed how", actor: carla };
  assert.equal((await post(path, finish)).status, 200);
  for (const page of ["/tickets/2026-000001", "/attainment", "/queue", "/statements/2026-03"]) {
    assert.equal((await get(page)).status, 200, page);
  }
  assert.equal((await post(path, { type: "close", actor: carla })).status, 200);
  assert.deepEqual(logged, []);
});

test("A post from another origin, or without application/json, is refused", async ({ address, get }) => {
  const send = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${address}/requests`, { method: "POST", headers, body: JSON.stringify(question) });
  const json = { "Content-Type": "application/json; charset=utf-8" };
  assert.equal((await send({ "Content-Type": "text/plain" })).status, 415);
  assert.equal((await send({ "Content-Type": "text/plain; application/json" })).status, 415);
  assert.equal((await send({ ...json, Origin: "https://evil.example" })).status, 403);
  assert.equal((await send({ ...json, Origin: "null" })).status, 403);
  assert.deepEqual((await get("/queue")).body.queue, []);
  assert.equal((await send({ ...json, Origin: address })).status, 201);
});

test("A request for a foreign host is refused, for a page can make its own name resolve to this machine", async ({ address }) => {
  const { port } = new URL(address);
  const statusFor = async (host: string): Promise<number | undefined> => {
    const [response] = (await once(request(address, { path: "/queue", headers: { Host: host } }).end(), "response")) as [
      IncomingMessage,
    ];
    response.resume();
    return response.statusCode;
  };
  for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example", "localhost@evil.example", "["]) {
    // 400 where the text is no host at all.
    assert.ok([400, 403].includes((await statusFor(host)) ?? 0), host);
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "LOCALHOST"]) assert.equal(await statusFor(host), 200, host);
});

test("Bodies that their senders abort are not logged, and the desk goes on", async ({ address, post, logged }) => {
  const port = Number(new URL(address).port);
  for (const length of ["Content-Length: 5000", "Transfer-Encoding: chunked"]) {
    for (let count = 0; count < 3; count++) {
      const socket = connect(port, "127.0.0.1").on("error", () => undefined);
      const head = ["POST /requests HTTP/1.1", "Host: localhost", "Content-Type: application/json", length, "", ""];
      socket.write(`${head.join("\r\n")}${length.startsWith("T") ? "5\r\n" : ""}{"cus`);
      await setTimeout(30);
      socket.destroy();
    }
  }
  await setTimeout(100);
  assert.deepEqual(logged, []);
  assert.equal((await post("/requests", question)).status, 201);
});

test("Every problem has a sentence", async ({ post, get }) => {
  await post("/requests", question);
  const answers = [
    await post("/requests", {}),
    await post("/requests", "["),
    await post(path, { type: "explode" }),
    await post(path, { type: "reopen", reason: "again", actor: carla }),
    await post("/tickets/2026-000009/commands", note),
    await get("/tickets/1"),
    await get("/nowhere"),
    await get("/statements/2026-13"),
    await get("/statements/2026-03?format=pdf"),
    await post("/requests", { ...question, application: "x".repeat(300_000) }),
  ];
  for (const { status, body } of answers) {
    assert.ok(status >= 400 && status < 500, `${status}`);
    assert.ok(body.problems.length > 0);
    for (const { code, message } of body.problems) assert.match(message, / /, code);
  }
});

test("A request by phone without a sender is registered, and no mail is written about it", async ({ post, mail }) => {
  const { sender, ...rest } = question;
  const { status } = await post("/requests", { ...rest, channel: "phone", emailUnavailableReason: "no line" });
  assert.ok(sender !== "" && [201, 422].includes(status), `${status}`);
  assert.deepEqual(await mail(), []);
});
