import { describe, expect, test } from "vitest";
import { badRowsText } from "./bad-rows.js";
import { readLog, type Log } from "./read-log.js";

const header = "Case ID,Activity,Complete Timestamp,seriousness_2";

async function logOf(...rows: readonly string[]): Promise<Log> {
  const reading = await readLog([[header, ...rows].join("\n")], () => undefined);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.log;
}

async function faultOf(text: string): Promise<string> {
  const reading = await readLog([text], () => undefined);
  return reading.ok ? "none" : reading.fault;
}

const utc = (text: string): number => Date.parse(text);

describe("a log", () => {
  test("a case has the priority of its first row, its receipt and its first intervention", async () => {
    const log = await logOf(
      "A,Assign seriousness,2012/03/05 08:00:00.000,Value 1",
      "A,Take in charge ticket,2012/03/05 09:00:00.500,Value 3",
      "A,Take in charge ticket,2012/03/05 10:00:00,Value 3",
      "B,Assign seriousness,2012/03/05 11:00:00.25,Value 4",
    );
    expect([...log.cases.values()]).toEqual([
      { caseId: "A", priority: "standard", receivedMs: utc("2012-03-05T08:00:00Z"), takenMs: utc("2012-03-05T09:00:00.500Z") },
      { caseId: "B", priority: "notUrgent", receivedMs: utc("2012-03-05T11:00:00.250Z") },
    ]);
    expect(log.eventCount).toBe(4);
    expect(log.span).toEqual({ firstMs: utc("2012-03-05T08:00:00Z"), lastMs: utc("2012-03-05T11:00:00.250Z") });
    expect(log.badRows).toEqual({ count: 0, first: [] });
  });

  test("rows of a case may be apart and out of order of time", async () => {
    const log = await logOf(
      "A,Take in charge ticket,2012/03/05 10:00:00.000,Value 2",
      "B,Insert ticket,2012/03/05 08:00:00.000,Value 3",
      "A,Take in charge ticket,2012/03/05 09:00:00.000,Value 1",
      "A,Insert ticket,2012/03/05 08:30:00.000,Value 1",
      "B,Take in charge ticket,2012/03/05 08:00:00.000,Value 1",
    );
    expect([...log.cases.values()]).toEqual([
      { caseId: "A", priority: "critical", receivedMs: utc("2012-03-05T08:30:00Z"), takenMs: utc("2012-03-05T09:00:00Z") },
      { caseId: "B", priority: "blocking", receivedMs: utc("2012-03-05T08:00:00Z"), takenMs: utc("2012-03-05T08:00:00Z") },
    ]);
    expect(log.badRows.count).toBe(0);
  });

  test("the events of a case are kept, with the name of who did it if there is one", async () => {
    const text = [
      "Resource,Case ID,Activity,Complete Timestamp,seriousness_2",
      "Value 2,A,Insert ticket,2012/03/05 08:00:00.000,Value 1",
      ",A,Wait,2012/03/05 09:00:00.000,Value 1",
      "Value 2,B,Insert ticket,2012/13/05 08:00:00.000,Value 1",
      "Value 2,B,Closed,2012/03/05 08:00:00.000,Value 1",
    ];
    const reading = await readLog([text.join("\n")], () => undefined);
    expect(reading.ok && [...reading.log.steps]).toEqual([
      [
        "A",
        [
          { activity: "Insert ticket", resource: "Value 2", atMs: utc("2012-03-05T08:00:00Z") },
          { activity: "Wait", resource: "", atMs: utc("2012-03-05T09:00:00Z") },
        ],
      ],
    ]);
  });

  test("columns may be in any order, among others, some of them twice", async () => {
    const text = "x,seriousness_2,Complete Timestamp,x,Activity,Case ID\n,Value 3,2012/03/05 08:00:00.000,,Insert ticket,A\n";
    const reading = await readLog([text], () => undefined);
    expect(reading.ok && [...reading.log.cases.values()]).toEqual([
      { caseId: "A", priority: "blocking", receivedMs: utc("2012-03-05T08:00:00Z") },
    ]);
  });

  test("a log may have no event", async () => {
    expect(await logOf()).toMatchObject({ eventCount: 0, span: undefined, badRows: { count: 0 } });
  });

  test("rows are counted while the log is read", async () => {
    const counts: number[] = [];
    const pieces = [`${header}\nA,x,2012/03/05 08:00:00.000,Value 1\n`, "A,x\nA,x,2012/03/05 08:00:00.000,\n"];
    await readLog(pieces, (count) => counts.push(count));
    expect(counts.at(-1)).toBe(3);
  });
});

describe("files that are no log", () => {
  test.each([
    ["", "the file is empty, without so much as a header"],
    ["\n\n", "the file is empty, without so much as a header"],
    ["Case ID,Activity,When\n", 'the first row is not the header of a log: it lacks "Complete Timestamp", "seriousness_2"'],
    [`${header},Case ID\n`, 'the first row is not the header of a log: it names a column twice: "Case ID"'],
    ['"Case ID,Activity', "the first row is not the header of a log: it has a quoted field that is never closed"],
    ["\u001F\uFFFD\u0000\n", "it is not a text file in UTF-8"],
  ])("the file %j is refused in one line", async (text, fault) => {
    expect(await faultOf(text)).toBe(fault);
  });
});

describe("a bad row", () => {
  const good = "A,Insert ticket,2012/03/05 08:00:00.000,Value 1";

  test.each([
    ["A,x,2012/03/05 08:00:00.000", "it has 3 fields where the header has 4"],
    ["A,x,2012/03/05 08:00:00.000,Value 1,", "it has 5 fields where the header has 4"],
    [",x,2012/03/05 08:00:00.000,Value 1", 'its "Case ID" is empty'],
    ["A,x,2012/13/45 08:00:00.000,Value 1", 'its "Complete Timestamp" is not a time: "2012/13/45 08:00:00.000"'],
    ["A,x,2011/02/29 08:00:00.000,Value 1", 'its "Complete Timestamp" is not a time: "2011/02/29 08:00:00.000"'],
    ["A,x,2012/03/05 24:00:00.000,Value 1", 'its "Complete Timestamp" is not a time: "2012/03/05 24:00:00.000"'],
    ["A,x,2012-03-05T08:00:00Z,Value 1", 'its "Complete Timestamp" is not a time: "2012-03-05T08:00:00Z"'],
    ["A,x,,Value 1", 'its "Complete Timestamp" is not a time: ""'],
    ["A,x,1969/12/31 23:59:59,Value 1", 'its "Complete Timestamp" is not in the years 1970 to 2198: "1969/12/31 23:59:59"'],
    ["A,x,2199/01/01 00:00:00,Value 1", 'its "Complete Timestamp" is not in the years 1970 to 2198: "2199/01/01 00:00:00"'],
    ["N,x,2012/03/05 08:00:00.000,Value 9", 'it opens "N" with an unknown "seriousness_2": "Value 9"'],
    ['A,"x"y,2012/03/05 08:00:00.000,Value 1', "it has text after the closing quote of a field"],
  ])("the bad row %j is reported with its number, and the rows around it count", async (bad, fault) => {
    const log = await logOf(good, bad, "A,Take in charge ticket,2012/03/05 09:00:00.000,Value 1");
    expect(log.badRows.count).toBe(1);
    expect(badRowsText("log.csv", log.badRows)).toBe(`demo: log.csv: row 3 is left out: ${fault}\n`);
    expect(log.eventCount).toBe(2);
    expect(log.cases.get("A")?.takenMs).toBe(utc("2012-03-05T09:00:00Z"));
  });

  test("a bad row is numbered from 1 with the header, quoted line breaks and empty lines before it or not", async () => {
    const log = await logOf('A,"in\ntwo lines",2012/03/05 08:00:00.000,Value 1', "", "A,x");
    expect(log.badRows.first.map((badRow) => badRow.row)).toEqual([4]);
  });

  test("a bad row that opens a case leaves the case out, because its receipt or its priority is not known", async () => {
    const log = await logOf(
      "A,Insert ticket,2012/13/45 08:00:00.000,Value 1",
      "B,Insert ticket,2012/03/05 08:00:00.000,Value 7",
      "C,Insert ticket",
      "A,Take in charge ticket,2012/03/05 09:00:00.000,Value 1",
      "B,Take in charge ticket,2012/03/05 09:00:00.000,Value 1",
    );
    expect([...log.cases.keys()]).toEqual([]);
    expect([...log.leftOut.values()]).toEqual([
      { caseId: "B", row: 3 },
      { caseId: "A", row: 2 },
    ]);
    expect([log.eventCount, log.badRows.count]).toEqual([2, 3]);
  });

  test("an unknown seriousness is accepted after the first row of a case", async () => {
    expect((await logOf(good, "A,x,2012/03/05 08:00:00.000,")).badRows.count).toBe(0);
  });

  test("the first ten bad rows are listed, the others are counted", async () => {
    const eleven = await logOf(...Array<string>(11).fill("A"));
    const lines = badRowsText("log.csv", eleven.badRows).trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[9]).toBe("demo: log.csv: row 11 is left out: it has 1 field where the header has 4");
    expect(lines[10]).toBe("demo: log.csv: and 1 more bad row");
    const thirteen = await logOf(...Array<string>(13).fill("A"));
    expect(badRowsText("log.csv", thirteen.badRows)).toContain("and 3 more bad rows\n");
  });
});
