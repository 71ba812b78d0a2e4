import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acoPolicy, slaStatus, supportPolicy, type SlaFacts } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../demo/log/decode.js";
import { judgeTickets as judgeByDemo } from "../../demo/log/judge.js";
import { publishedMapping } from "../../demo/log/published-mapping.js";
import { readFile } from "../../demo/log/read-file.js";
import type { LogTicket } from "../../demo/log/rows.js";
import { openTable } from "../../demo/log/table.js";
import { sampleDesk } from "../policy/sample-desk.js";
import { otherDeskPolicy } from "../policy/other-desk.js";
import { judgeTickets, type JudgeQuestion, type Judgement } from "./judge-tickets.js";
import { openFile } from "./open-file.js";
import { readTickets, type TicketFile } from "./read-tickets.js";
import { sampleTickets } from "./sample-tickets.js";

async function fileOf(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<TicketFile> {
  const kept: Uint8Array[] = [];
  for await (const piece of pieces) kept.push(piece);
  const opening = await openFile(acoPolicy, kept);
  if (!opening.ok) throw new Error(opening.problem.message);
  const reading = await readTickets(acoPolicy, opening.file.mapping, kept);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("; "));
  return reading.file;
}

/** Judged by the published policy as of the last instant in the file. */
function judged({ tickets, lastMs }: TicketFile, question: Partial<JudgeQuestion> = {}): Judgement {
  return judgeTickets(tickets, { policy: acoPolicy, other: acoPolicy, metric: "intervention", nowMs: lastMs, ...question });
}

const encoder = new TextEncoder();

test("facts that the policy refuses are faults of their rows, and the others are judged as of the last instant", async () => {
  const rows = [
    "number,priority,receivedAt,intervenedAt,priorityChanges\n",
    "1,blocking,2026-03-02T09:00+01:00,2026-03-02T11:00+01:00,\n",
    "2,blocking,2026-03-02T09:00+01:00,2026-03-02T10:00+01:00,2026-03-02T09:30+01:00/urgent\n",
    "4,blocking,2026-03-02T09:00+01:00,2026-03-02T15:00+01:00,\n",
    "5,blocking,2026-03-02T10:45+01:00,,\n",
    "6,blocking,2026-03-02T08:30+01:00,,\n",
    "7,blocking,2026-03-02T14:30+01:00,,\n",
  ];
  const file = await fileOf(rows.map((row) => encoder.encode(row)));
  const { whatIf, shares, faults, ticketCount, breached, atRisk } = judged(file);
  expect(ticketCount).toBe(5);
  expect(shares.get("blocking")).toEqual([0.5, 1.25]);
  expect(whatIf.before.byPriority["blocking"]).toMatchObject({ count: 5, met: 1, breached: 2, pending: 2, atRisk: 1 });
  expect(breached.map(({ ticket }) => ticket.number)).toEqual(["6", "4"]);
  expect(atRisk.map(({ ticket, status }) => [ticket.number, status.fraction])).toEqual([["5", 0.8125]]);
  expect(faults.map(({ row }) => row)).toEqual([3]);
  expect(faults[0]?.problems[0]).toMatchObject({ code: "unknown_priority", priority: '"urgent"' });
});

test("as of an earlier instant, later interventions are unknown, and tickets received later are counted apart", async () => {
  const rows = [
    "number,priority,receivedAt,intervenedAt\n",
    "1,blocking,2026-03-02T09:00+01:00,2026-03-02T15:30+01:00\n",
    "2,blocking,2026-03-02T09:00+01:00,2026-03-02T10:00+01:00\n",
    "3,blocking,2026-03-02T12:30+01:00,2026-03-02T14:00+01:00\n",
  ];
  const file = await fileOf(rows.map((row) => encoder.encode(row)));
  const noon = judged(file, { nowMs: Date.parse("2026-03-02T12:15+01:00") });
  expect([noon.ticketCount, noon.laterCount, noon.faults]).toEqual([2, 1, []]);
  expect(noon.atRisk.map(({ ticket }) => ticket.number)).toEqual(["1"]);
  expect(noon.whatIf.before.overall).toMatchObject({ count: 2, met: 1, breached: 0, pending: 1, atRisk: 1 });
  expect(judged(file).whatIf.before.overall).toMatchObject({ count: 3, met: 2, breached: 1, pending: 0 });
});

test("the lists of every promise have the tickets that the library counts as breached and at risk", () => {
  const desk = supportPolicy(sampleDesk);
  const minuteMs = 60_000;
  const startMs = Date.parse("2026-03-02T08:00+01:00");
  const tickets = Array.from({ length: 200 }, (_, position): LogTicket => {
    const receivedAt = startMs + position * 97 * minuteMs;
    const facts: SlaFacts = {
      ...{ receivedAt, priority: ["sev1", "sev2", "sev3"][position % 3] ?? "" },
      ...(position % 2 === 0 && { tier: "gold" }),
      ...(position % 4 > 0 && { intervenedAt: receivedAt + position * 7 * minuteMs }),
      ...(position % 4 > 1 && { resolvedAt: receivedAt + position * 20 * minuteMs }),
      ...(position % 5 === 4 && { endedAt: receivedAt + position * 21 * minuteMs }),
    };
    return { row: position + 2, number: String(position), facts };
  });
  const lastMs = startMs + 200 * 97 * minuteMs;
  for (const metric of ["acknowledgement", "intervention", "resolution"]) {
    const judgement = judgeTickets(tickets, { policy: desk, other: desk, metric, nowMs: lastMs });
    const { overall } = judgement.whatIf.before;
    expect([metric, judgement.breached.length, judgement.atRisk.length]).toEqual([metric, overall.breached, overall.atRisk]);
    expect([...judgement.shares.values()].flat().filter((share) => share <= 1).length).toBe(overall.met);
  }
});

test("the made-up tickets are the same each time, and each of them is good", async () => {
  const text = sampleTickets(600);
  expect(sampleTickets(600)).toBe(text);
  const file = await fileOf([encoder.encode(text)]);
  expect([file.tickets.length, file.badRowCount]).toEqual([600, 0]);
  const other = otherDeskPolicy(acoPolicy, { weekdays: "08:30-18:00", saturday: "", holidays: "none" });
  if (!other.ok) throw new Error(other.faults.join("; "));
  const { whatIf, shares, faults } = judged(file, { other: other.policy });
  expect(faults).toEqual([]);
  const done = file.tickets.filter(({ facts }) => facts.intervenedAt !== undefined);
  expect([...shares.values()].flat().length).toBe(done.length);
  expect([...shares.values()].flat().filter((share) => share <= 1).length).toBe(whatIf.before.overall.met);
  const [first] = done;
  const now = "2027-01-01T00:00Z";
  expect([...shares.values()].flat()).toContain(first && slaStatus(acoPolicy, first.facts, now).fraction);
});

test("another desk's hours are read as they are typed, and each fault is listed once", () => {
  const other = otherDeskPolicy(acoPolicy, { weekdays: "08:30–13:00, 14:00-18:00", saturday: "9-13", holidays: "it" });
  expect(other.ok ? [] : other.faults.map((fault) => fault.split(":")[0])).toEqual([
    "calendar.weeklyHours.sat[0][0]",
    "calendar.weeklyHours.sat[0][1]",
  ]);
  const twice = otherDeskPolicy(acoPolicy, { weekdays: "25:00-13:00", saturday: "", holidays: "none" });
  expect(twice.ok ? 0 : twice.faults.length).toBe(1);
  const empty = otherDeskPolicy(acoPolicy, { weekdays: "", saturday: "", holidays: "none" });
  expect(empty.ok ? 0 : empty.faults.length).toBe(1);
  const italian = otherDeskPolicy(acoPolicy, { weekdays: "08:30-18:00", saturday: "09:00-13:00", holidays: "it" });
  expect(italian.ok && italian.policy.calendar.weeklyHours.sat).toEqual([["09:00", "13:00"]]);
  expect(italian.ok && italian.policy.calendar.holidays.some(({ date }) => date === "2026-12-25")).toBe(true);
});

const path = fileURLToPath(new URL("../../../../shared/data/italian-helpdesk.csv", import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.warn(`The real log is not at ${path}: skipped, with ../shared, is the playground's test on it.`);

describe.runIf(isThere)("the real log", () => {
  test("is judged as the demo judges it by the same mapping, promise by promise", async () => {
    const file = await fileOf([readFileSync(path)]);
    const opening = await openTable(decodeText([readFileSync(path)]));
    if (!opening.ok) throw new Error(opening.problem.message);
    const reading = await readFile(acoPolicy, publishedMapping, opening.table);
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("; "));
    const { reader } = reading.reading;
    const lastMs = reader.span()?.lastMs ?? 0;
    const expected = judgeByDemo(acoPolicy, reader.tickets(), { metrics: ["intervention"], now: lastMs });
    const { whatIf, faults } = judged(file);
    expect([file.rowCount, file.tickets.length, faults, file.lastMs]).toEqual([21348, 4580, [], lastMs]);
    expect(whatIf.before).toEqual(expected.attainment["intervention"]);
  });
});
