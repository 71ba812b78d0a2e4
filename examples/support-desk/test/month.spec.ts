import assert from "node:assert/strict";
import { atTheDesk as test, type TestDesk } from "./at-the-desk.js";
import { carla, question } from "./sample.js";

/** Two customers' work in March: 31 minutes on the phone for one, 40 online for the other, who has a pack. */
async function workedInMarch({ post, at }: TestDesk): Promise<void> {
  await post("/requests", question);
  await post("/requests", { ...question, customer: "rossi" });
  await work("2026-000001", "phone", "2026-03-02T09:31+01:00");
  at("2026-03-03T09:00+01:00");
  await post("/tickets/2026-000002/commands", { type: "recordApproval", answer: "granted", actor: carla });
  await work("2026-000002", "online", "2026-03-03T09:40+01:00");

  async function work(number: string, mode: string, until: string): Promise<void> {
    const commands = `/tickets/${number}/commands`;
    await post(commands, { type: "startIntervention", interventionId: "i1", mode, expert: "Carla", actor: carla });
    at(until);
    const finished = { cause: "technicalAdvice", done: "=Payslips=: showed how" };
    await post(commands, { type: "finishIntervention", interventionId: "i1", ...finished, actor: carla });
  }
}

test("The month's statements have each customer's work, its price and what is left of a pack", async (desk) => {
  await workedInMarch(desk);
  const { status, body } = await desk.get("/statements/2026-03");
  assert.equal(status, 200);
  assert.deepEqual(
    body.statements.map(({ customer, totals, draft }) => [customer.id, totals.gross, draft !== undefined]),
    [
      ["bianchi", "97.60", true],
      ["rossi", "0.00", false],
    ],
  );
  assert.deepEqual(
    body.packs.map(({ agreement, remainingMinutes }) => [agreement, remainingMinutes]),
    [["pack-7", 540]],
  );
  assert.deepEqual((await desk.get("/statements/2026-04")).body.statements, []);
  const one = (await desk.get("/statements/2026-03?customer=rossi")).body.statements;
  assert.deepEqual(
    one.map(({ customer }) => customer.id),
    ["rossi"],
  );
});

test("A statement is also text to read, and rows for a spreadsheet under one heading", async (desk) => {
  await workedInMarch(desk);
  const text = await desk.get("/statements/2026-03?format=text&customer=bianchi");
  assert.equal(text.headers.get("Content-Type"), "text/plain; charset=UTF-8");
  assert.match(text.text, /^Total: 97\.60 EUR$/m);
  const csv = await desk.get("/statements/2026-03?format=csv&locale=it");
  assert.equal(csv.headers.get("Content-Type"), "text/csv; charset=utf-8");
  const [heading, ...rows] = csv.text
    .trimEnd()
    .split("\r\n")
    .map((row) => row.split(";"));
  const column = (name: string): readonly (string | undefined)[] => rows.map((row) => row[heading?.indexOf(name) ?? -1]);
  assert.deepEqual(column("ticket"), ["2026-000001", "2026-000002"]);
  assert.deepEqual(column("imponibile"), ["80,00", "0,00"]);
  assert.deepEqual(column("attività"), ["'=Payslips=: showed how", "'=Payslips=: showed how"]);
});

test("A month, a format or a language that is none is answered with 400", async ({ get }) => {
  for (const query of ["2026-13", "2026-03?format=pdf", "2026-03?locale=fr"]) {
    assert.equal((await get(`/statements/${query}`)).status, 400, query);
  }
  assert.equal((await get("/tickets/2026-000001?audience=boss")).status, 400);
});

test("The attainment shows how well the promise was kept so far", async (desk) => {
  await workedInMarch(desk);
  await desk.post("/requests", question);
  const { overall, byPriority } = (await desk.get("/attainment")).body;
  assert.deepEqual([overall.count, overall.met, overall.pending, overall.attained], [3, 2, 1, 1]);
  assert.equal(byPriority.standard.count, 3);
});
