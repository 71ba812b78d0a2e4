import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-demo-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file of a log with these rows, whose name does not tell tests apart: output is compared without the folder. */
function logFile(text: string): string {
  const path = join(folder, "log.csv");
  writeFileSync(path, text);
  return path;
}

const header = "Case ID,Activity,Complete Timestamp,seriousness_2";
const rows = [
  "Case 1,Assign seriousness,2012/03/23 15:00:00.000,Value 2",
  "Case 1,Take in charge ticket,2012/03/26 14:30:00.000,Value 2",
  "Case 2,Assign seriousness,2012/03/05 08:00:00.000,Value 1",
  "Case 2,Take in charge ticket,2012/03/05 08:00:44.000,Value 1",
  "Case 3,Assign seriousness,2012/04/06 08:00:00.000,Value 3",
];
const goodLog = [header, ...rows, ""].join("\n");

async function ran(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const code = await run(argv, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out: out.replaceAll(folder, ""), err: err.replaceAll(folder, "") };
}

describe("the demo on its sample", () => {
  test.each(["en", "it"])("fits a terminal of 100 columns in %s, with no figure missing", async (locale) => {
    const { code, out, err } = await ran("--locale", locale);
    expect([code, err]).toEqual([0, ""]);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out).not.toMatch(/undefined|NaN|Invalid|\[object/);
  });

  test("the demo prints each request's receipt, due date and reasons", async () => {
    const { out } = await ran();
    expect(out).toContain("TT-101  Critical  Received Tue 10 Mar 2026 11:45  Due Wed 11 Mar 2026 11:15\n");
    expect(out).toContain("TT-102  Blocking  Received Fri 27 Mar 2026 17:00  Due Mon 30 Mar 2026 11:30\n");
    expect(out).toContain("TT-103  Standard  Received Sat 7 Mar 2026 11:00  Due Wed 11 Mar 2026 18:00\n");
    expect(out).toContain("TT-104  Not urgent  Received Mon 16 Mar 2026 10:20  Due Mon 30 Mar 2026 10:20\n");
    expect(out).toContain("TT-105  Low  Received Fri 30 Jan 2026 10:00  Due Fri 27 Feb 2026 18:00\n");
    expect(out).toContain("closed: lunch");
    expect(out).toContain("closed: weekend; clocks went forward on 29 Mar");
  });

  test("the demo prints the billed time of each intervention and its invoice date", async () => {
    const { out } = await ran();
    const cells = out.split("\n").map((line) => line.trim().split(/ {2,}/));
    const billed = cells.filter((line) => line.at(-2)?.endsWith(" min")).map((line) => [line[1], ...line.slice(3)]);
    expect(billed).toEqual([
      ["online connection", "0:31", "2 × 30 min", "60 min", "30 Apr 2026"],
      ["internal process", "1:00", "2 × 30 min", "60 min", "30 Apr 2026"],
      ["on site", "1:00", "1 × 60 min", "60 min", "30 Apr 2026"],
      ["phone call", "0:10", "1 × 30 min", "30 min", "31 May 2026"],
    ]);
  });
});

describe("the demo on one ticket's life", () => {
  test("the demo prints the events of each command, with the clock after it", async () => {
    const { out } = await ran();
    const cells = out.split("\n").map((line) => line.split(/ {2,}/));
    const lines = cells.filter((line) => line[0]?.startsWith("Mon 16 Mar") && line.length > 3).map((line) => line.slice(1));
    expect(lines).toEqual([
      ["registered", "running", "due Thu 19 Mar 2026 09:12"],
      ["reprioritised", "running", "due Tue 17 Mar 2026 08:42"],
      ["waitBegan", "paused", "due Tue 17 Mar 2026 08:42"],
      ["waitEnded", "running", "due Tue 17 Mar 2026 10:12"],
      ["refused", "running", "due Tue 17 Mar 2026 10:12"],
      ["approvalAsked", "paused", "due Tue 17 Mar 2026 10:12"],
      ["approvalRecorded", "running", "due Tue 17 Mar 2026 10:32"],
      ["interventionStarted", "stopped", "due Tue 17 Mar 2026 10:32"],
      ["interventionFinished", "stopped", "due Tue 17 Mar 2026 10:32"],
      ["interventionStarted", "stopped", "due Tue 17 Mar 2026 10:32"],
      ["interventionFinished", "stopped", "due Tue 17 Mar 2026 10:32"],
      ["concluded", "stopped", "due Tue 17 Mar 2026 10:32"],
    ]);
    expect(out).toContain("  (startIntervention, approval_required: online, but the customer has not approved yet)\n");
  });

  test("reports midway where it stands, and internal notes to staff alone", async () => {
    const { out } = await ran();
    expect(out).toContain("  Clock                   stopped, met, 1:08 of 8:00, 1:50 paused\n");
    expect(out).toContain("  Place in the queue      3 of 4\n");
    expect(out).toContain("14:10–running  phone call, Marco Riva\n");
    const online = "  - 12:10–12:55  online connection, Carla Neri: Updated the tax table";
    expect(out).toContain(`${online}\n`);
    expect(out).toContain(`Staff also read the internal notes:\n${online} (had last year's table)\n`);
    expect(out.match(/last year's table/g)).toHaveLength(1);
  });

  test("has the first and the last message to the customer", async () => {
    const { out } = await ran();
    expect(out).toContain("  | Ticket 2026-000123 registered, priority Standard: Paghe\n");
    expect(out).toContain("  | Ticket 2026-000123 closed: Paghe\n");
    expect((await ran("--locale", "it")).out).toContain("Il messaggio di chiusura, a anna@studiobianchi.example\n");
  });
});

describe("the demo on a month's statements", () => {
  test("the demo prints each charge in words, the amounts due and the invoice date", async () => {
    const { out } = await ran();
    expect(out.slice(out.indexOf("The statements of March 2026")).split("\n").slice(2, 15)).toEqual([
      "Comune di Lodi",
      "  2026-000160  25 min phone call → 1 block of 30 → 30 min by agreement LUMP-2026 → 0.00",
      "  nothing is due: a statement, and no invoice",
      "Officina Verdi",
      "  2026-000151  61 min on site → 2 blocks of 60 → 120 min × 100.00/h + call-out fee 35.00 = 235.00",
      "  net 235.00 + VAT 22% 51.70 = 286.70 EUR; invoice by 30 Apr 2026",
      "Studio Bianchi",
      "  2026-000123  45 min online connection → 2 blocks of 30 → under warranty → 0.00",
      "  2026-000123  15 min phone call → 1 block of 30 → under warranty → 0.00",
      "  2026-000140  75 min online connection → 3 blocks of 30 → 30 min by agreement PACK-10H (0 min left)",
      "               → 60 min × 80.00/h = 80.00",
      "  net 80.00 + VAT 22% 17.60 = 97.60 EUR; invoice by 30 Apr 2026",
      "",
    ]);
  });

  test("the demo prints held-back work, used packs and the amounts of a credit note", async () => {
    const { out } = await ran();
    expect(out).toContain("Held back: 2026-000152, Officina Verdi: the intervention is still running\n");
    expect(out).toContain("Prepaid pack PACK-10H: 600 of 600 min used\n");
    expect(out).toContain("the invoice of Officina Verdi is wrong: net -235.00 + VAT -51.70 = -286.70 EUR\n");
  });

  test("ends with the beginning of a statement's message, also in Italian", async () => {
    const { out } = await ran();
    expect(out).toContain(
      "The statement's message, to anna@studiobianchi.example\n  | Statement of March 2026: Studio Bianchi\n",
    );
    expect(out).toMatch(/\n {2}\| Total: 97\.60 EUR\n[^]*\n {2}⋮ 20 more lines\n$/);
    const italian = (await ran("--locale", "it")).out;
    expect(italian).toContain("  imponibile 80,00 + IVA 22% 17,60 = 97,60 EUR; fattura entro il 30 apr 2026\n");
    expect(italian).toContain("  | Riepilogo di marzo 2026: Studio Bianchi\n");
    expect(italian.slice(italian.indexOf("I riepiloghi di marzo 2026"))).not.toMatch(/\d\.\d\d/);
  });

  test("takes no more than 45 lines", async () => {
    const { out } = await ran();
    expect(out.slice(out.indexOf("The statements of March 2026")).split("\n").length).toBeLessThanOrEqual(45);
  });
});

describe("the demo on a log", () => {
  test("reports it by priority", async () => {
    const { code, out, err } = await ran("--log", logFile(goodLog));
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(0, 16)).toEqual([
      "/log.csv",
      "ACO Informatica technical support, Europe/Rome, no holidays",
      "3 tickets, 5 events, 5 Mar 2012 – 6 Apr 2012",
      "",
      "Priority  Tickets  On time          Late  Never  Median  90th",
      "Blocking        1        0    0.0%     0      1       –     –",
      "Critical        1        0    0.0%     1      0    9:00  9:00",
      "Standard        1        1  100.0%     0      0    0:00  0:00",
      "All             3        1   33.3%     1      1    0:00  9:00",
      "",
      "Longest overdue: opening time from the due date to the first intervention",
      "  Blocking  none",
      "  Critical  Case 1  1:00  due Mon 26 Mar 2012 15:30",
      "  Standard  none",
      "  All       Case 1  1:00  due Mon 26 Mar 2012 15:30",
      "",
    ]);
  });

  test("replays it through commands and events, waits as pauses, and shows what is refused", async () => {
    const more = [
      "Case 4,Assign seriousness,2012/03/05 08:00:00.000,Value 3",
      "Case 4,Wait,2012/03/05 09:00:00.000,Value 3",
      "Case 4,Take in charge ticket,2012/03/05 14:00:00.000,Value 3",
      "Case 4,Closed,2012/03/05 15:00:00.000,Value 3",
      "Case 4,Closed,2012/03/05 15:30:00.000,Value 3",
      "Case 4,Closed,2012/03/05 15:40:00.000,Value 3",
      "Case 4,Wait,2012/03/05 16:00:00.000,Value 3",
    ];
    const { code, out } = await ran("--log", logFile([header, ...rows, ...more, ""].join("\n")));
    expect(code).toBe(0);
    expect(out).toMatch(/^Blocking +2 +0 +0\.0% +1 /m);
    const from = out.indexOf("Through commands and events");
    expect(out.slice(from).split("\n").slice(0, 15)).toEqual([
      "Through commands and events, with waits as pauses, as of Fri 6 Apr 2012 10:00",
      "",
      "Priority  Tickets  Met          Breached  Pending  At risk  Median  90th",
      "Blocking        2    1  100.0%         0        1        0    1:00  1:00",
      "Critical        1    0    0.0%         1        0        0    9:00  9:00",
      "Standard        1    1  100.0%         0        0        0    0:00  0:00",
      "All             4    2   66.7%         1        1        0    1:00  9:00",
      "",
      "Commands: 15; events: 13; refused: 2, by code, command and first case",
      "  command_not_allowed  close  2  Case 4",
      "Tickets reopened: 1; ended without an intervention: 0; not closed: 4",
      "",
      "What if the desk had kept the holidays of Italy?",
      "  met 0, breached 0, pending 0; 0 come out otherwise",
      "",
    ]);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("says what other holidays would have meant: those of Italy, or none where they are kept", async () => {
    const easter = [
      "Case 5,Assign seriousness,2012/04/06 15:00:00.000,Value 3",
      "Case 5,Take in charge ticket,2012/04/10 07:00:00.000,Value 3",
    ];
    const log = logFile([header, ...easter, ""].join("\n"));
    expect((await ran("--log", log)).out).toContain(
      "What if the desk had kept the holidays of Italy?\n  met +1, breached -1, pending 0; 1 come out otherwise\n",
    );
    expect((await ran("--log", log, "--holidays", "it")).out).toContain(
      "What if the desk had not kept the holidays of Italy?\n  met -1, breached +1, pending 0; 1 come out otherwise\n",
    );
    expect((await ran("--log", log, "--locale", "it")).out).toContain("E se si fossero osservate le festività italiane?\n");
  });

  test("explains one of its cases", async () => {
    const { code, out } = await ran("--log", logFile(goodLog), "--explain", "Case 1");
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 6)).toEqual([
      "Case 1",
      "  Received            Fri 23 Mar 2012 16:00:00",
      "  First intervention  Mon 26 Mar 2012 16:30:00, after 9:00:00 of opening time",
      "  On time             no, 1:00:00 of opening time overdue",
      "",
      "Critical, response within 8 h of opening time, received Fri 23 Mar 2012 16:00 (Europe/Rome)",
    ]);
    expect(out.trimEnd().split("\n").at(-1)).toBe("Due Mon 26 Mar 2012 15:30");
    const onTime = await ran("--log", logFile(goodLog), "--explain", "Case 2");
    expect(onTime.out).toContain("On time             yes, with 25:29:16 of opening time to spare");
  });

  test("knows Italy's holidays where asked: a Friday before Easter Monday", async () => {
    const log = logFile(goodLog.replace("Case 3,Assign seriousness,2012/04/06 08", "Case 3,Assign seriousness,2012/04/06 15"));
    expect((await ran("--log", log, "--explain", "Case 3")).out).toContain("Due Mon 9 Apr 2012 11:30");
    expect((await ran("--log", log, "--explain", "Case 3", "--holidays", "it")).out).toContain("Due Tue 10 Apr 2012 11:30");
  });

  test("knows the holidays of the new year for a ticket of the old", async () => {
    const log = logFile(`${header}\nCase 9,Assign seriousness,2012/12/31 16:00:00.000,Value 3\n`);
    expect((await ran("--log", log, "--explain", "Case 9", "--holidays", "it")).out).toContain("Due Wed 2 Jan 2013 11:30");
  });

  test("says so of a case that was never taken in charge", async () => {
    const { code, out } = await ran("--log", logFile(goodLog), "--explain", "Case 3");
    expect(code).toBe(0);
    expect(out).toContain("First intervention  none: it is never taken in charge in the log\n");
    expect(out).toContain("no intervention by Fri 6 Apr 2012 15:00, when it was due, nor later\n");
  });

  test("says so of a case that is not there", async () => {
    expect(await ran("--log", logFile(goodLog), "--explain", "Case 99")).toEqual({
      code: 2,
      out: "",
      err: 'demo: /log.csv: no case is called "Case 99"\n',
    });
  });

  test("says so of a log without events", async () => {
    const { code, out } = await ran("--log", logFile(`${header}\r\n`));
    expect(code).toBe(0);
    expect(out).toContain("The log has a header but no events: there is nothing to report.\n");
  });

  test("takes a byte order mark and CRLF as they come", async () => {
    const plain = await ran("--log", logFile(goodLog));
    const fromWindows = `\uFEFF${goodLog.replace("Case ID", '"Case ID"').replaceAll("\n", "\r\n")}`;
    expect(await ran("--log", logFile(fromWindows))).toEqual(plain);
  });

  test("the demo reports a bad row on stderr, counts the good ones and fails", async () => {
    const opening = "Case 4,Assign seriousness,2012/13/45 08:00:00.000,Value 1";
    const log = logFile([header, opening, ...rows, "Case 4,Closed,2012/03/05 08:00:00.000,Value 1"].join("\n"));
    const { code, out, err } = await ran("--log", log);
    expect(code).toBe(2);
    expect(err).toBe('demo: /log.csv: row 2 is left out: its "Complete Timestamp" is not a time: "2012/13/45 08:00:00.000"\n');
    expect(out).toContain("3 tickets, 6 events");
    expect(out).toContain("1 ticket left out: the row that opens it is bad");
    const explained = await ran("--log", log, "--explain", "Case 4");
    expect([explained.code, explained.out]).toEqual([2, "Case 4 cannot be judged: row 2, which opens it, is bad.\n"]);
  });

  test("the demo prints in one line why a file cannot be read", async () => {
    const missing = await ran("--log", join(folder, "missing.csv"));
    expect(missing).toEqual({ code: 2, out: "", err: "demo: /missing.csv: there is no such file\n" });
    expect(await ran("--log", folder)).toEqual({ code: 2, out: "", err: "demo: : it is a directory, not a file\n" });
    const other = await ran("--log", logFile("a;b\n"));
    expect([other.code, other.out]).toEqual([2, ""]);
    expect(other.err).toMatch(/^demo: \/log\.csv: no column looks like the time of receipt; .* The columns are "a", "b"\n$/);
  });
});

describe("the demo as a process", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const command = [process.execPath, tsx, "--tsconfig", "tsconfig.test.json", "examples/demo/main.ts"];

  function shell(script: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    return new Promise((resolve) => {
      const child = execFile("sh", ["-c", script, "sh", ...command], { cwd: root }, (_, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err });
      });
    });
  }

  test("ends with 0 where all is well", async () => {
    const { code, out, err } = await shell('"$@"');
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Due Mon 30 Mar 2026 11:30");
  });

  test("ends with 2 and one line where an option is unknown", async () => {
    const { code, out, err } = await shell('"$@" --bogus');
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^demo: unknown option --bogus \(--help lists the options\)\n$/);
  });

  test("ends quietly where its reader went away", async () => {
    const { err } = await shell('{ "$@"; echo "code $?" >&2; } | true');
    expect(err).toBe("code 0\n");
  });
});
