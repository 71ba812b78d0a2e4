import { acoPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { guessDoubts, leftOutColumns } from "./guess-doubts.js";
import { guessMapping, levelOf } from "./guess-mapping.js";
import { inWords } from "./guess-words.js";
import type { LogMapping } from "./mapping.js";
import { openTable, type Table } from "./table.js";

async function tableOf(...lines: readonly string[]): Promise<Table> {
  const reading = await openTable([lines.join("\n")]);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.table;
}

async function guessOf(...lines: readonly string[]): Promise<LogMapping | undefined> {
  return guessMapping(acoPolicy, await tableOf(...lines));
}

/** A table with the columns of an export, whose first times are days apart. */
async function columnsOf(header: string, times: readonly string[]): Promise<unknown> {
  const names = header.split(";");
  const day = (name: string, row: number): string => (times.includes(name) ? `2026-03-0${row + times.indexOf(name)} 09:00` : "");
  const rows = [1, 2].map((row) => names.map((name, column) => day(name, row) || (column === 0 ? `${row}` : "x")).join(";"));
  return (await guessOf(header, ...rows))?.columns;
}

describe("the columns of an export", () => {
  test.each([
    ["Id;Stato;Data apertura;Ultimo aggiornamento;Data chiusura", ["Data apertura", "Data chiusura"]],
    ["Ticket#;Alter;Zuletzt geändert am;Erstellt am;Geschlossen", ["Erstellt am", "Geschlossen"]],
    ["ID;Titre;Dernière modification;Date d'ouverture;Date de clôture", ["Date d'ouverture", "Date de clôture"]],
    ["Número;Título;Última actualización;Fecha de creación;Fecha de cierre", ["Fecha de creación", "Fecha de cierre"]],
    ["Número;Título;Última atualização;Data de abertura;Data de fechamento", ["Data de abertura", "Data de fechamento"]],
    ["Ticket ID;Last activity date;Create date;Last customer reply date;Close date", ["Create date", "Close date"]],
    ["#;Progetto;Aggiornato;Creato;Chiuso", ["Creato", "Chiuso"]],
    ["Request ID;Due by Time;Created Time;Scheduled Start Time;Completed Time", ["Created Time", "Completed Time"]],
    ["Incident Number;Last Modified Date;Submit Date;Target Date;Last Resolved Date", ["Submit Date", "Last Resolved Date"]],
  ])("%j are found among times that are no facts", async (header, [receivedAt, resolvedAt]) => {
    const number = header.split(";")[0];
    const times = header.split(";").slice(header.startsWith("Ticket ID") || header.startsWith("Request") ? 1 : 2);
    expect(await columnsOf(header, times)).toEqual({ number, receivedAt, resolvedAt });
  });

  test("what started is received if nothing else is", async () => {
    const header = "Conversation ID;Conversation started at;First teammate reply at;First closed at";
    expect(await columnsOf(header, header.split(";").slice(1))).toMatchObject({
      ...{ receivedAt: "Conversation started at", intervenedAt: "First teammate reply at", resolvedAt: "First closed at" },
    });
    const both = "ID;Created;Work started;Resolved";
    expect(await columnsOf(both, both.split(";").slice(1))).toMatchObject({
      receivedAt: "Created",
      intervenedAt: "Work started",
    });
  });

  test("a repeated number is the ticket's number if the columns are those of tickets", async () => {
    const row = "INC1,New,2026-03-02 09:00,2026-03-03 09:00";
    expect(await guessOf("number,state,opened_at,resolved_at", row, row)).toMatchObject({ columns: { number: "number" } });
  });

  test("rows of states with a repeated number and one time are events", async () => {
    const header = "SR Number;Change Date+Time;Status";
    const rows = ["1;2026-03-02T09:00:00+01:00;Accepted", "1;2026-03-02T10:00:00+01:00;Completed"];
    rows.push("2;2026-03-02T11:00:00+01:00;Accepted");
    expect(await guessOf(header, ...rows)).toMatchObject({
      events: {
        case: "SR Number",
        activity: "Status",
        at: "Change Date+Time",
        intervened: ["Accepted"],
        resolved: ["Completed"],
      },
    });
    const tickets = ["1;2026-03-02T09:00:00+01:00;Accepted;9", "2;2026-03-02T10:00:00+01:00;Accepted;9"];
    expect(await guessOf("Number;Created;Status;Requester id", ...tickets)).toMatchObject({ columns: { receivedAt: "Created" } });
  });
});

describe("the order of dates", () => {
  const orderOf = async (...times: readonly string[]): Promise<unknown> =>
    (await guessOf("ID;Opened", ...times.map((time, row) => `${row};${time}`)))?.dateOrder;

  test("a day beyond 12 gives it, also far below", async () => {
    const days = Array.from({ length: 300 }, (_, row) => `0${1 + (row % 9)}/03/2026 09:00`);
    expect(await orderOf("25/03/2026 09:00")).toBe("dmy");
    expect(await orderOf("03/25/2026 09:00")).toBe("mdy");
    expect(await orderOf(...days, ...Array.from({ length: 40 }, () => "03/25/2026 09:00"))).toBe("mdy");
  });

  test("a year of two digits is last, and the month is first with a time of 12 hours", async () => {
    expect(await orderOf("02/03/26 09:00")).toBe("dmy");
    expect(await orderOf("02/03/26 9:00 AM")).toBe("mdy");
    expect(await orderOf("02/Mar/26 9:00 AM")).toBe("ymd");
  });
});

test.each([
  ["Created At (UTC)", "UTC"],
  ["created_utc", "UTC"],
  ["Created (Europe/London)", "Europe/London"],
  ["Created", "Europe/Rome"],
  ["Created (GMT+1)", "Europe/Rome"],
  ["Created A/B", "Europe/Rome"],
])("times of a column called %j are in the zone %s", async (name, timeZone) => {
  expect(await guessOf(`ID;${name}`, "1;2026-03-02 09:00")).toMatchObject({ timeZone });
});

test.each([
  ["1 very low", 4],
  ["2 low", 3],
  ["3 normal", 2],
  ["5 very high", 0],
  ["1 - Critical", 0],
  ["4 - Low", 3],
  ["P2", 1],
  ["Hoch", 1],
  ["Très basse", 4],
  ["Média", 2],
  ["Dringend", 0],
  ["Alta", 1],
  ["Gold", undefined],
])("the priority %j has the level %j", (text, level) => {
  expect(levelOf(inWords(text))).toBe(level);
});

describe("doubts about a proposal", () => {
  const doubtsOf = async (...lines: readonly string[]): Promise<readonly string[]> => {
    const table = await tableOf(...lines);
    const mapping = guessMapping(acoPolicy, table);
    return mapping === undefined ? leftOutColumns(acoPolicy, table) : guessDoubts(acoPolicy, mapping, table);
  };

  test("nothing is in doubt if the file says all", async () => {
    const row = "1;High;2026-03-02T09:00:00Z;2026-03-03T09:00:00Z";
    expect(await doubtsOf("ID;Priority;Created;Resolved", row)).toEqual([]);
  });

  test("each guess without a sign in the file is said", async () => {
    expect(await doubtsOf("ID;Level;When;Closed", "1;x;02/03/2026 09:00;03/03/2026 09:00")).toEqual([
      "dates such as 02/03/2026 09:00 can be read as mdy too",
      "times without an offset are taken as Europe/Rome, the policy's zone",
      "no column is named as a time of receipt: When is the first with times",
      "no column is named as a time of resolution: it is the end, Closed",
      "no column looks like a priority: every ticket is standard",
    ]);
    expect(await doubtsOf("ID;Priority;Created", "1;Gold;2026-03-02T09:00:00Z", "2;High;2026-03-02T09:00:00Z")).toEqual([
      'no priority is known for "Gold": it is standard',
    ]);
  });

  test("a column named as a time is left out with the reason", async () => {
    const row = "1;High;2026-03-02T09:00:00Z;2026-03-03";
    expect(await doubtsOf("ID;Priority;Created;Resolved", row)).toEqual([
      'Resolved is left out: "2026-03-03" is a date without a time of day',
    ]);
    expect(await doubtsOf("ID;Created;Due", "1;02/03/2026 09:00 CET;x")).toEqual([
      expect.stringContaining('Created is left out: "02/03/2026 09:00 CET" ends with the name of a zone, which is not read'),
    ]);
    expect(await doubtsOf("ID;Created", "1;46083.375")).toEqual([
      'Created is left out: "46083.375" is not a date and time (dmy)',
    ]);
  });
});
