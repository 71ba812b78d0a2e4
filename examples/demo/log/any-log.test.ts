import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../run.js";

const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-demo-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function ran(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const code = await run(argv, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out: out.replaceAll(folder, ""), err: err.replaceAll(folder, "") };
}

const hours = [["09:00", "17:00"]];
const spec = {
  calendar: { timeZone: "Europe/Rome", weeklyHours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } },
  priorities: {
    high: { rank: 1, label: "High", targets: { intervention: { hours: 2 }, resolution: { businessDays: 1 } } },
    low: { rank: 2, label: "Low", targets: { resolution: { businessDays: 5 } } },
  },
};
const policy = file("policy.json", JSON.stringify(spec));
const map = file(
  "map.json",
  JSON.stringify({
    dateOrder: "dmy",
    columns: { number: "ID", priority: "Prio", receivedAt: "Opened", intervenedAt: "First reply", resolvedAt: "Done" },
    priorities: { P1: "high", "*": "low" },
  }),
);
const rows = [
  "ID;Prio;Opened;First reply;Done",
  "1;P1;02/03/2026 09:00;02/03/2026 10:00;03/03/2026 08:00",
  "2;P1;02/03/2026 09:00;02/03/2026 12:00;04/03/2026 10:00",
  '3;"P2";06/03/2026 16:00;;',
];
const table = [...rows, ""].join("\r\n");

interface Answer {
  readonly rows: number;
  readonly tickets: number;
  readonly badRows: readonly { readonly row: number; readonly problems: readonly Readonly<Record<string, unknown>>[] }[];
  readonly attainment: Readonly<Record<string, { readonly overall: Readonly<Record<string, unknown>> }>>;
}

async function answerFor(log: string, ...argv: readonly string[]): Promise<Answer> {
  const { code, out, err } = await ran("--log", log, "--map", map, "--policy", policy, "--json", ...argv);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Answer;
}

describe("a table of tickets", () => {
  test("--json prints rows, tickets, bad rows and attainment by metric, and nothing else", async () => {
    const answer = await answerFor(file("log.csv", table));
    expect(Object.keys(answer)).toEqual(["rows", "tickets", "badRows", "attainment"]);
    expect(answer).toMatchObject({ rows: 3, tickets: 3, badRows: [] });
    expect(answer.attainment["intervention"]?.overall).toMatchObject({ count: 2, met: 1, breached: 1 });
    expect(answer.attainment["resolution"]?.overall).toMatchObject({ count: 3, met: 1, breached: 1, pending: 1 });
  });

  test("a promise that the mapping takes nothing for is named under its table", async () => {
    const log = file("log.csv", table);
    const note = "The mapping takes nothing in the file for it: every ticket counts as if it had not happened.";
    expect((await ran("--log", log, "--map", map, "--policy", policy)).out).not.toContain(note);
    const columns = { number: "ID", priority: "Prio", receivedAt: "Opened", resolvedAt: "Done" };
    const partial = file("partial.json", JSON.stringify({ dateOrder: "dmy", columns, priorities: { P1: "high", "*": "low" } }));
    const { out } = await ran("--log", log, "--map", partial, "--policy", policy);
    expect(out.split(note).length).toBe(2);
    expect(out.indexOf(note)).toBeLessThan(out.indexOf("Resolution"));
    const events = { case: "ID", activity: "Prio", at: "Opened" };
    const eventMap = file("events.json", JSON.stringify({ dateOrder: "dmy", events, priorities: { "*": "low" } }));
    const { out: italian } = await ran("--log", log, "--map", eventMap, "--policy", policy, "--locale", "it");
    expect(italian).toContain("La mappatura non la trova nel file");
  });

  test("--metric judges one promise, and --now sets the instant", async () => {
    const log = file("log.csv", table);
    const answer = await answerFor(log, "--metric", "resolution", "--now", "2026-04-01T09:00:00+02:00");
    expect(Object.keys(answer.attainment)).toEqual(["resolution"]);
    expect(answer.attainment["resolution"]?.overall).toMatchObject({ met: 1, breached: 2, pending: 0 });
  });

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${table}`)],
    ["UTF-16", Buffer.from(`\uFEFF${table}`, "utf16le")],
    ["LF", Buffer.from(table.replaceAll("\r\n", "\n"))],
    ["tabs", Buffer.from(table.replaceAll(";", "\t"))],
    ["bars", Buffer.from(table.replaceAll(";", "|"))],
    ["commas", Buffer.from(table.replaceAll(";", ","))],
  ])("a table with %s gives the same answer", async (_, content) => {
    const expected = await answerFor(file("log.csv", table));
    expect(await answerFor(file("log.csv", content))).toEqual(expected);
  });

  test.each([
    ["the names of months", "02/Mar/26 9:00 AM", "2 March 2026 10:00", "Mar 3, 2026 8:00 AM"],
    ["epoch seconds", "1772438400", "1772442000", "1772521200"],
    ["epoch milliseconds", "1772438400000", "1772442000000", "1772521200000"],
  ])("times written with %s give the same answer, with and without a mapping", async (_, opened, replied, done) => {
    const header = "ID;Priority;Opened;First reply;Resolved";
    const log = (...times: readonly string[]): string =>
      file("times.csv", [header, ["1", "High", ...times].join(";")].join("\n"));
    const judged = async (path: string, ...argv: readonly string[]): Promise<unknown> => {
      const { code, out } = await ran("--log", path, "--policy", policy, "--json", ...argv);
      expect(code).toBe(0);
      return JSON.parse(out);
    };
    const expected = await judged(log("02/03/2026 09:00", "02/03/2026 10:00", "03/03/2026 08:00"));
    expect(expected).toMatchObject({ tickets: 1, badRows: [], attainment: { intervention: { overall: { met: 1 } } } });
    expect(await judged(log(opened, replied, done))).toEqual(expected);
    const columns = {
      number: "ID",
      priority: "Priority",
      receivedAt: "Opened",
      intervenedAt: "First reply",
      resolvedAt: "Resolved",
    };
    const mapped = file("times.json", JSON.stringify({ columns, priorities: { High: "high" } }));
    expect(await judged(log(opened, replied, done), "--map", mapped)).toEqual(expected);
  });

  test("bad rows are numbered from 1 with the header and have all their problems", async () => {
    const bad = [
      ...rows,
      '"4\nin two lines";P1;32/03/2026 09:00;x;',
      "5;P1;;;",
      "6;P1;02/03/2026 09:00;01/03/2026 09:00;",
      "7;P1;02/03/2026 09:00",
    ];
    const answer = await answerFor(file("log.csv", bad.join("\n")));
    expect(answer).toMatchObject({ rows: 7, tickets: 3 });
    expect(answer.badRows.map(({ row, problems }) => [row, problems.map(({ code, path }) => [code, path])])).toEqual([
      [
        5,
        [
          ["invalid_local_time", ["receivedAt"]],
          ["invalid_local_time", ["intervenedAt"]],
        ],
      ],
      [6, [["missing_field", ["receivedAt"]]]],
      [7, [["reversed_interval", ["intervenedAt"]]]],
      [8, [["wrong_length", []]]],
    ]);
  });

  test("without --json bad rows are listed on the side and the exit code is 2", async () => {
    const log = file("log.csv", [...rows, "4;P1;x;;"].join("\n"));
    const { code, out, err } = await ran("--log", log, "--map", map, "--policy", policy);
    expect(code).toBe(2);
    expect(err).toBe('demo: /log.csv: row 5 is left out: receivedAt: "x" is not a date and time (dmy)\n');
    expect(out).toMatch(/\nHigh +2 +1 +50\.0% +1 /);
  });

  test("--explain explains one ticket", async () => {
    const { code, out } = await ran("--log", file("log.csv", table), "--map", map, "--policy", policy, "--explain", "2");
    expect(code).toBe(0);
    expect(out).toContain("Due Mon 2 Mar 2026 11:00");
    expect(out).toContain("Due Mon 2 Mar 2026 17:00");
    const none = await ran("--log", file("log.csv", table), "--map", map, "--policy", policy, "--explain", "99");
    expect(none).toEqual({ code: 2, out: "", err: 'demo: /log.csv: no ticket has the number "99"\n' });
  });
});

describe("a file that can be read with doubts", () => {
  const lines = (...more: readonly string[]): string => [...rows, ...more].join("\n");

  test("a file whose rows are all bad still has an answer in JSON, and is refused in text", async () => {
    const log = file("bad.csv", [rows[0], "1;P1;yesterday;;", ""].join("\n"));
    const answer = await answerFor(log);
    expect(answer).toMatchObject({
      rows: 1,
      tickets: 0,
      badRows: [{ row: 2 }],
      attainment: { resolution: { overall: { count: 0 } } },
    });
    expect(await answerFor(file("header.csv", `${rows[0] ?? ""}\n`))).toMatchObject({ rows: 0, tickets: 0, badRows: [] });
    const { code, out, err } = await ran("--log", log, "--map", map, "--policy", policy);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/demo: \/bad\.csv: none of its rows can be read as a ticket\n$/);
  });

  test("the columns of a mapping find the header below the title of a report", async () => {
    const expected = await answerFor(file("log.csv", table));
    const log = file("report.csv", `Tickets, all of them\nCreated;1 March 2026\n;;;;\n\n${table}`);
    const { code, out, err } = await ran("--log", log, "--map", map, "--policy", policy, "--json");
    expect([code, JSON.parse(out)]).toEqual([0, expected]);
    expect(err).toBe("demo: /report.csv: note: 2 lines are above the header and left out\n");
  });

  test.each([
    ["a repeated number", lines("3;P1;09/03/2026 09:00;;"), /1 row repeats the number of an earlier one, such as "3"/],
    ["a skipped hour", lines("4;P1;29/03/2026 02:30;;"), /1 time in an hour that the clocks of Europe\/Rome skip/],
    [
      "a column given twice",
      table.replaceAll("\r\n", ";\r\n").replace("Done;", "Done;Done"),
      /several columns are called "Done"/,
    ],
  ])("%s is noted on the side, and the answer is given", async (_, content, note) => {
    const { code, out, err } = await ran("--log", file("noted.csv", content), "--map", map, "--policy", policy, "--json");
    expect([code, Object.keys(JSON.parse(out) as object)]).toEqual([0, ["rows", "tickets", "badRows", "attainment"]]);
    expect(err).toMatch(note);
  });

  test("mappings and policies may be in UTF-16", async () => {
    const log = file("log.csv", table);
    const wide = (name: string, path: string): string =>
      file(name, Buffer.from(`\uFEFF${readFileSync(path, "utf8")}`, "utf16le"));
    const argv = ["--map", wide("wide-map.json", map), "--policy", wide("wide-policy.json", policy)];
    expect(await ran("--log", log, ...argv, "--json")).toEqual(
      await ran("--log", log, "--map", map, "--policy", policy, "--json"),
    );
  });

  test("a policy may have a $schema", async () => {
    const log = file("log.csv", table);
    const withSchema = file("schema.json", JSON.stringify({ $schema: "https://example.com/policy.json", ...spec }));
    expect(await answerFor(log, "--now", "2026-04-01T09:00:00+02:00")).toEqual(
      JSON.parse(
        (await ran("--log", log, "--map", map, "--policy", withSchema, "--now", "2026-04-01T09:00:00+02:00", "--json")).out ||
          "null",
      ),
    );
  });
});

describe("a log of events", () => {
  test("cases are judged from their events, also under a policy with other metrics", async () => {
    const log = file(
      "events.csv",
      [
        "Case ID,Activity,Time,Severity,,Time",
        "A,Open,2026-03-02T09:00:00+01:00,1,,",
        "B,Open,2026-03-02 09:00,2,,",
        "A,Wait,2026-03-02 09:30,,,",
        "A,Start,2026-03-02 14:00,,,",
        "A,Solved,2026-03-03 09:00,,,",
      ].join("\n"),
    );
    const events = {
      ...{ case: "Case ID", activity: "Activity", at: "Time", priority: "Severity" },
      ...{ intervened: ["Start"], pauseFrom: ["Wait"], resolved: ["Solved"] },
    };
    const eventMap = file("events.json", JSON.stringify({ events, priorities: { "1": "high", "*": "low" } }));
    const { out } = await ran("--log", log, "--map", eventMap, "--policy", policy, "--json");
    const answer = JSON.parse(out) as Answer;
    expect(answer).toMatchObject({ rows: 5, tickets: 2, badRows: [] });
    expect(answer.attainment["intervention"]?.overall).toMatchObject({ count: 1, met: 1 });
    expect(answer.attainment["resolution"]?.overall).toMatchObject({ count: 2, met: 1, pending: 1 });
  });
});

describe("a file without a mapping", () => {
  test("a mapping is proposed, written if asked to, and used", async () => {
    const target = join(folder, "proposed.json");
    const { code, out, err } = await ran("--log", file("log.csv", table), "--policy", policy, "--write-map", target);
    expect(code).toBe(0);
    expect(err).toContain('  receivedAt      "Opened", such as 02/03/2026 09:00\n');
    expect(err).toContain("dates in the order dmy\n");
    expect(out).toMatch(/\nAll +2 +1 +50\.0%/);
    const again = await ran("--log", file("log.csv", table), "--policy", policy, "--map", target);
    expect(again).toEqual({ code: 0, out, err: "" });
    expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({ columns: { number: "ID", intervenedAt: "First reply" } });
    const twice = await ran("--log", file("log.csv", table), "--policy", policy, "--write-map", target);
    expect(twice).toEqual({ code: 2, out: "", err: "demo: /proposed.json: there is such a file already\n" });
  });
});

test.each([
  [["--map", "missing.json"], "demo: missing.json: there is no such file\n"],
  [["--policy", "missing.json"], "demo: missing.json: there is no such file\n"],
  [["--now", "noon"], /^demo: --now: "noon" is not an instant; .*\n$/],
  [["--write-map", "/missing/map.json"], "demo: /missing/map.json: there is no such folder\n"],
  [["--metric", "speed"], /^[^]*demo: --metric: the policy has no metric "speed"; .*\n$/],
])("%j is refused in one line", async (argv, expected) => {
  const { code, out, err } = await ran("--log", file("log.csv", table), ...argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(expected);
});

test("a column that the file does not have is named together with those that it has", async () => {
  const { code, err } = await ran("--log", file("log.csv", "a;b\n1;2\n"), "--map", map, "--policy", policy, "--json");
  expect(code).toBe(2);
  expect(err.split("\n")[0]).toBe('demo: /map.json: columns.number: the file has no column "ID"; it has "a", "b"');
});

test("faults of a policy are one line each, with their paths", async () => {
  const broken = file("broken.json", JSON.stringify({ ...spec, calendar: { ...spec.calendar, timeZone: "Rome" } }));
  const { code, err } = await ran("--log", file("log.csv", table), "--map", map, "--policy", broken);
  expect(code).toBe(2);
  expect(err).toMatch(/^demo: \/broken\.json: calendar\.timeZone: .*Rome.*\n$/);
});
