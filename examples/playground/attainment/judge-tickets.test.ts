import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acoPolicy, attainment, slaStatus } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { fileText } from "../../demo/log-file.js";
import { readLog } from "../../demo/read-log.js";
import { replayLog } from "../../demo/replay-log.js";
import { otherDeskPolicy } from "../policy/other-desk.js";
import { judgeTickets } from "./judge-tickets.js";
import { readTickets, type TicketFile } from "./read-tickets.js";
import { sampleTickets } from "./sample-tickets.js";

async function fileOf(pieces: Parameters<typeof readTickets>[0]): Promise<TicketFile> {
  const reading = await readTickets(pieces);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.file;
}

test("what the policy makes nothing of is told with its row, and the others are judged as of the last instant", async () => {
  const { tickets } = await fileOf([
    "number,priority,receivedAt,intervenedAt\n",
    "1,blocking,2026-03-02T09:00+01:00,2026-03-02T11:00+01:00\n",
    "2,urgent,2026-03-02T09:00+01:00,\n",
    "3,blocking,2026-03-02T09:00+01:00,2026-03-02T08:00+01:00\n",
    "4,blocking,2026-03-02T09:00+01:00,2026-03-02T15:00+01:00\n",
    "5,blocking,2026-03-02T14:30+01:00,\n",
  ]);
  const { whatIf, shares, faults, ticketCount } = judgeTickets(acoPolicy, acoPolicy, tickets);
  expect(ticketCount).toBe(3);
  expect(shares.get("blocking")).toEqual([0.5, 1.25]);
  expect(whatIf.before.byPriority["blocking"]).toMatchObject({ count: 3, met: 1, breached: 1, pending: 1 });
  expect(faults.map(({ row }) => row)).toEqual([3, 4]);
  expect(faults[0]?.fault).toContain("urgent");
});

test("the made-up tickets are the same each time, and each of them is sound", async () => {
  const text = sampleTickets(600);
  expect(sampleTickets(600)).toBe(text);
  const { tickets, faultCount } = await fileOf([text]);
  expect([tickets.length, faultCount]).toEqual([600, 0]);
  const other = otherDeskPolicy(acoPolicy, { weekdays: "08:30-18:00", saturday: "", holidays: "none" });
  if (!other.ok) throw new Error(other.faults.join("; "));
  const { whatIf, shares, faults } = judgeTickets(acoPolicy, other.policy, tickets);
  expect(faults).toEqual([]);
  const done = tickets.filter(({ facts }) => facts.intervenedAt !== undefined);
  expect([...shares.values()].flat().length).toBe(done.length);
  expect([...shares.values()].flat().filter((share) => share <= 1).length).toBe(whatIf.before.overall.met);
  const [first] = done;
  const now = "2027-01-01T00:00Z";
  expect([...shares.values()].flat()).toContain(first && slaStatus(acoPolicy, first.facts, now).fraction);
});

test("another desk's hours are read as they are typed, and their faults told once", () => {
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
  test("is judged as the demo judges it, through commands and events", async () => {
    const reading = await readLog(
      fileText(path, () => undefined),
      () => undefined,
    );
    if (!reading.ok) throw new Error(reading.fault);
    const lastMs = reading.log.span?.lastMs ?? 0;
    const expected = attainment(acoPolicy, replayLog(acoPolicy, reading.log).facts, lastMs);
    const { tickets, rowCount } = await fileOf(fileText(path, () => undefined));
    const { whatIf, faults } = judgeTickets(acoPolicy, acoPolicy, tickets);
    expect([rowCount, tickets.length, faults]).toEqual([21348, 4580, []]);
    expect(whatIf.before).toEqual(expected);
  });
});
