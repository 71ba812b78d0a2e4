import { expect, test } from "vitest";
import { readTickets, type TicketFile } from "./read-tickets.js";

async function fileOf(text: string, pieceLength = text.length): Promise<TicketFile> {
  const pieces = text.match(new RegExp(`[^]{1,${pieceLength}}`, "g")) ?? [];
  const reading = await readTickets(pieces);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.file;
}

const table = `customer,number,priority,receivedAt,intervenedAt,endedAt,pauses,priorityChanges
Bianchi,1,blocking,2026-03-02T09:00+01:00,2026-03-02T11:00+01:00,,2026-03-02T09:30+01:00/2026-03-02T10:00+01:00,
Bianchi,2,low,2026-03-02T09:00Z,,2026-03-09T09:00Z,2026-03-03T09:00Z/,2026-03-04T09:00Z/critical 2026-03-05T09:00Z/low
`;

test("a table of tickets has one a row, whatever other columns it has, and however its text comes in pieces", async () => {
  const expected = [
    {
      row: 2,
      facts: {
        receivedAt: "2026-03-02T09:00+01:00",
        priority: "blocking",
        intervenedAt: "2026-03-02T11:00+01:00",
        pauses: [{ from: "2026-03-02T09:30+01:00", to: "2026-03-02T10:00+01:00" }],
        priorityChanges: [],
      },
    },
    {
      row: 3,
      facts: {
        receivedAt: "2026-03-02T09:00Z",
        priority: "low",
        endedAt: "2026-03-09T09:00Z",
        pauses: [{ from: "2026-03-03T09:00Z" }],
        priorityChanges: [
          { at: "2026-03-04T09:00Z", priority: "critical" },
          { at: "2026-03-05T09:00Z", priority: "low" },
        ],
      },
    },
  ];
  for (const length of [1, 7, 10_000]) {
    const { tickets, rowCount, faults } = await fileOf(table, length);
    expect([tickets, rowCount, faults]).toEqual([expected, 2, []]);
  }
});

test("a row of a table that cannot be read is told by its number, and costs no other", async () => {
  const { tickets, faults, faultCount } = await fileOf(`number,priority,receivedAt,intervenedAt
1,low,2026-03-02T09:00,
2,low
3,low,2026-03-02T09:00Z,soon
4,low,2026-03-02T09:00Z,
"5",low,"2026-03-02T09:00Z
`);
  expect(tickets.map(({ row }) => row)).toEqual([5]);
  expect(faults).toEqual([
    { row: 2, fault: 'its receivedAt is not a time with an offset: "2026-03-02T09:00"' },
    { row: 3, fault: "it has 2 fields where the header has 4" },
    { row: 4, fault: 'its intervenedAt is not a time with an offset: "soon"' },
    { row: 6, fault: "it has a quoted field that is never closed" },
  ]);
  expect(faultCount).toBe(4);
});

const log = `Case ID,Activity,Resource,Complete Timestamp,seriousness_2
Case 1,Assign seriousness,Value 1,2012/10/09 14:50:17.000,Value 1
Case 1,Wait,Value 1,2012/10/09 15:00:00.000,Value 1
Case 1,Wait,Value 1,2012/10/09 15:10:00.000,Value 1
Case 1,Take in charge ticket,Value 1,2012/10/09 16:00:00.000,Value 1
Case 1,Resolve ticket,Value 1,2012/10/10 09:00:00.000,Value 1
Case 1,Closed,Value 1,2012/10/20 09:00:00.000,Value 1
Case 2,Assign seriousness,Value 1,yesterday,Value 1
Case 2,Closed,Value 1,2012/10/20 09:00:00.000,Value 1
Case 3,Assign seriousness,Value 1,2012/10/20 09:00:00.000,Value 9
Case 4,Resolve ticket,Value 1,2012/10/20 09:00:00.000,Value 3
Case 4,Take in charge ticket,Value 1,2012/10/22 09:00:00.000,Value 3
`;

test("an event log has a ticket a case: waits and conclusions that were reopened are its pauses", async () => {
  const { tickets, faults, rowCount } = await fileOf(log);
  const utc = (text: string): number => Date.parse(`${text}Z`);
  expect(rowCount).toBe(11);
  expect(tickets).toEqual([
    {
      row: 2,
      facts: {
        receivedAt: utc("2012-10-09T14:50:17"),
        priority: "standard",
        pauses: [{ from: utc("2012-10-09T15:00"), to: utc("2012-10-09T16:00") }],
        intervenedAt: utc("2012-10-09T16:00"),
        endedAt: utc("2012-10-10T09:00"),
      },
    },
    {
      row: 11,
      facts: {
        receivedAt: utc("2012-10-20T09:00"),
        priority: "blocking",
        pauses: [{ from: utc("2012-10-20T09:00"), to: utc("2012-10-22T09:00") }],
        intervenedAt: utc("2012-10-22T09:00"),
      },
    },
  ]);
  expect(faults).toEqual([
    { row: 8, fault: 'its "Complete Timestamp" is not a time: "yesterday"' },
    { row: 10, fault: 'it opens "Case 3" with an unknown "seriousness_2": "Value 9"' },
  ]);
});

test("a file that is neither form is refused as a whole, with both forms named", async () => {
  expect(await readTickets([])).toEqual({ ok: false, fault: "the file is empty, without so much as a header" });
  const reading = await readTickets(["name,age\nAnna,8\n"]);
  expect(reading.ok ? "" : reading.fault).toMatch(
    /^the first row is not the header of a log: .*"number", "priority" and "receivedAt"$/,
  );
});
