import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spreadOf, spreadOfRatios } from "./measure.js";
import type { Goal, Row } from "./table.js";

const rounds = 15;
const folder = resolve(".tmp/start-up");
const desk = `{ timeZone: "Europe/Rome", weeklyHours: { mon: [["08:30", "13:00"], ["14:00", "18:00"]] } }`;

/** Programs that import one library and compute one due date, as an app would from its node_modules. */
const programs = {
  peer: `
    import dayjs from "dayjs";
    import businessTime from "dayjs-business-time";
    dayjs.extend(businessTime);
    console.log(dayjs("2026-03-02T09:00:00").addBusinessHours(4).toISOString());`,
  calendar: `
    import { addBusinessTime, businessCalendar } from "trouble-ticket/calendar";
    console.log(addBusinessTime(businessCalendar(${desk}), "2026-03-02T09:00+01:00", { hours: 4 }).toISOString());`,
  sla: `
    import { businessCalendar } from "trouble-ticket/calendar";
    import { dueAt } from "trouble-ticket/sla";
    const priorities = { high: { rank: 1, label: "High", targets: { intervention: { hours: 4 } } } };
    const facts = { priority: "high", receivedAt: "2026-03-02T09:00+01:00" };
    console.log(dueAt({ calendar: businessCalendar(${desk}), priorities }, facts).toISOString());`,
  main: `
    import { acoPolicy, dueAt } from "trouble-ticket";
    console.log(dueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-02T09:00+01:00" }).toISOString());`,
  empty: "",
};
type Program = keyof typeof programs;

const goals: readonly (readonly [Program, string, Goal])[] = [
  ["calendar", "trouble-ticket/calendar", { kind: "atMost", ratio: 1.3 }],
  ["sla", "trouble-ticket/sla", { kind: "atMost", ratio: 1.3 }],
  ["main", "trouble-ticket", { kind: "atMost", ratio: 1.8 }],
];

/** What a whole process costs from its start to its first due date, next to the same with dayjs-business-time. */
export function startUpRows(): readonly Row[] {
  prepare();
  const names = Object.keys(programs) as readonly Program[];
  const timesNs = new Map(names.map((name): [Program, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) timesNs.get(name)?.push(processNs(name));
  rmSync(folder, { recursive: true });
  const timesOf = (name: Program): readonly number[] => timesNs.get(name) ?? [];
  const medianNs = (name: Program): number => spreadOf(timesOf(name)).median;
  return goals.map(([name, imported, goal]) => ({
    title: `a process that imports ${imported} and computes one due date`,
    subject: { name: imported, medianNs: medianNs(name) },
    others: [
      { name: "dayjs-business-time", medianNs: medianNs("peer") },
      { name: "an empty process", medianNs: medianNs("empty") },
    ],
    ratio: spreadOfRatios(timesOf(name), timesOf("peer")),
    goal,
  }));
}

/** A folder whose node_modules lead to the library as built for publishing and to the peers. */
function prepare(): void {
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  symlinkSync(resolve("."), join(modules, "trouble-ticket"));
  for (const peer of ["dayjs", "dayjs-business-time"]) symlinkSync(resolve("test/bench/node_modules", peer), join(modules, peer));
  for (const [name, program] of Object.entries(programs)) writeFileSync(join(folder, `${name}.mjs`), program);
}

/** The processor time of one process, by bash: Node reports none of a child's. */
function processNs(name: Program): number {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$1" >/dev/null';
  const { status, stderr } = spawnSync("bash", ["-c", script, process.execPath, join(folder, `${name}.mjs`)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} ended with exit code ${status}\n${stderr}`);
  const seconds = stderr.trim().split(/\s+/).map(Number);
  return seconds.reduce((sum, each) => sum + each, 0) * 1e9;
}
