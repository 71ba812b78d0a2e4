import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { mappingGaps } from "./change-mapping.js";
import { openFile } from "./open-file.js";
import { readTickets, type TicketFile } from "./read-tickets.js";

/** The bytes of a text in pieces, cut anywhere. */
function bytesOf(text: string, pieceLength = 65_536): readonly Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / pieceLength);
  return Array.from({ length: count }, (_, piece) => bytes.subarray(piece * pieceLength, (piece + 1) * pieceLength));
}

async function fileOf(text: string, pieceLength?: number): Promise<TicketFile> {
  const opening = await openFile(acoPolicy, bytesOf(text, pieceLength));
  if (!opening.ok) throw new Error(opening.problem.message);
  const reading = await readTickets(acoPolicy, opening.file.mapping, bytesOf(text, pieceLength));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("; "));
  return reading.file;
}

const utc = (text: string): number => Date.parse(`${text}Z`);

const table = `customer,number,priority,receivedAt,intervenedAt,endedAt,pauses,priorityChanges
Bianchi,1,blocking,2026-03-02T09:00+01:00,2026-03-02T11:00+01:00,,2026-03-02T09:30+01:00/2026-03-02T10:00+01:00,
Bianchi,2,low,2026-03-02T09:00Z,,2026-03-09T09:00Z,2026-03-03T09:00Z/,2026-03-04T09:00Z/critical 2026-03-12T09:00Z/low
`;

test("a table whose columns are named like the facts needs no correction, at any cut of its bytes", async () => {
  for (const length of [1, 7, 10_000]) {
    const { tickets, rowCount, badRows, lastMs } = await fileOf(table, length);
    expect([rowCount, badRows, lastMs]).toEqual([2, [], utc("2026-03-12T09:00")]);
    expect(tickets).toEqual([
      {
        ...{ row: 2, number: "1" },
        facts: {
          receivedAt: utc("2026-03-02T08:00"),
          priority: "blocking",
          intervenedAt: utc("2026-03-02T10:00"),
          pauses: [{ from: "2026-03-02T09:30+01:00", to: "2026-03-02T10:00+01:00" }],
          priorityChanges: [],
        },
      },
      {
        ...{ row: 3, number: "2" },
        facts: {
          receivedAt: utc("2026-03-02T09:00"),
          priority: "low",
          endedAt: utc("2026-03-09T09:00"),
          pauses: [{ from: "2026-03-03T09:00Z" }],
          priorityChanges: [
            { at: "2026-03-04T09:00Z", priority: "critical" },
            { at: "2026-03-12T09:00Z", priority: "low" },
          ],
        },
      },
    ]);
  }
});

test("a row that cannot be read is listed with its number, and the others are read", async () => {
  const { tickets, badRows, badRowCount } = await fileOf(`number,priority,receivedAt,intervenedAt,pauses
1,low,2026-03-02T09:00Z,,
2,low
3,low,2026-03-02T09:00Z,soon,
4,low,2026-03-02T09:00Z,,tomorrow/
5,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
6,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
7,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
8,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
9,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
10,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
11,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
12,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
13,low,2026-03-02T09:00Z,2026-03-02T10:00Z,
"14",low,"2026-03-02T09:00Z
`);
  expect(tickets.map(({ row }) => row)).toEqual([2, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(badRows.map(({ row, problems }) => [row, problems[0]?.code, problems[0]?.path.join(".")])).toEqual([
    [3, "wrong_length", ""],
    [4, expect.any(String), "intervenedAt"],
    [5, "invalid_instant", "pauses"],
    [15, "invalid_csv", ""],
  ]);
  expect(badRowCount).toBe(4);
});

test("an export with its own columns, semicolons and local times is read by the proposed mapping", async () => {
  const file = await fileOf(
    "ID;Priority;Opened;First reply;Closed\n" +
      "INC1;1 - Critical;02/03/2026 09:00;02/03/2026 09:30;13/03/2026 10:00\n" +
      "INC2;3 - Moderate;02/03/2026 10:15;;\n",
  );
  expect([...file.priorities]).toEqual([
    ["1 - Critical", 1],
    ["3 - Moderate", 1],
  ]);
  expect(file.tickets.map(({ number, facts }) => [number, facts.priority, facts.receivedAt, facts.intervenedAt])).toEqual([
    ["INC1", "blocking", utc("2026-03-02T08:00"), utc("2026-03-02T08:30")],
    ["INC2", "standard", utc("2026-03-02T09:15"), undefined],
  ]);
});

test("a file whose columns say nothing is opened with gaps to fill, and an empty one is refused", async () => {
  const opening = await openFile(acoPolicy, bytesOf("a,b\n1,2\n"));
  expect(opening.ok && mappingGaps(opening.file.mapping)).toEqual(["receivedAt"]);
  expect(opening.ok && opening.file.head).toEqual({ columns: ["a", "b"], separator: ",", linesBefore: 0, rows: [["1", "2"]] });
  const problem = { code: "empty_file", path: [], message: "the file is empty: it has no header" };
  expect(await openFile(acoPolicy, [])).toEqual({ ok: false, problem });
});

const samples = fileURLToPath(new URL("../../../../shared/data/samples/", import.meta.url));
const areThere = existsSync(samples);
if (!areThere) console.warn(`The sample files are not at ${samples}: skipped, with ../shared, is their test in the playground.`);

test.runIf(areThere)(
  "every public export of a help desk is opened without a fault, and every row is a ticket or a bad row",
  async () => {
    const names = readdirSync(samples).filter((name) => name.endsWith(".csv"));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const bytes = [new Uint8Array(readFileSync(`${samples}${name}`))];
      const opening = await openFile(acoPolicy, bytes);
      if (!opening.ok) throw new Error(`${name}: ${opening.problem.message}`);
      const { mapping } = opening.file;
      if (mappingGaps(mapping).length > 0) continue;
      const reading = await readTickets(acoPolicy, mapping, bytes);
      if (!reading.ok) throw new Error(name);
      const { tickets, badRowCount, rowCount } = reading.file;
      if (mapping.columns) expect([name, tickets.length + badRowCount]).toEqual([name, rowCount]);
      expect([name, tickets.length > 0]).toEqual([name, true]);
    }
  },
);
