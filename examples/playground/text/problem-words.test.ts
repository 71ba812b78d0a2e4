import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import type { LogMapping, LogProblem } from "../../demo/log/mapping.js";
import { parseMappingText } from "../../demo/log/parse-mapping.js";
import { judgeTickets } from "../attainment/judge-tickets.js";
import { openFile } from "../attainment/open-file.js";
import { readTickets } from "../attainment/read-tickets.js";
import { problemStyle } from "../page/problem-style.js";
import { problemText } from "./problem-words.js";

const encoder = new TextEncoder();
const columns = { number: "id", priority: "p", receivedAt: "in", intervenedAt: "out" };

/** The problems of a file of the given text, read by a mapping and judged. */
async function problemsOf(text: string, mapping: LogMapping): Promise<readonly LogProblem[]> {
  const bytes = [encoder.encode(text)];
  const opening = await openFile(acoPolicy, bytes);
  if (!opening.ok) return [opening.problem];
  const reading = await readTickets(acoPolicy, { separator: ";", dateOrder: "dmy", ...mapping }, bytes);
  if (!reading.ok) return reading.problems;
  const { tickets, badRows, lastMs } = reading.file;
  const question = { policy: acoPolicy, other: acoPolicy, metric: "intervention", nowMs: lastMs };
  return [...badRows, ...judgeTickets(tickets, question).faults].flatMap(({ problems }) => problems);
}

function texts(locale: "en" | "it", problems: readonly LogProblem[]): readonly string[] {
  return problems.map((problem) => problemText(problem, problemStyle(locale, "Europe/Rome")));
}

test("what is wrong with rows is said in both languages, with instants in the desk's zone", async () => {
  const rows = [
    "id;p;in;out;pauses;priorityChanges",
    "1;low;soon;;;",
    "2;weird;02/03/2026 09:00;;;",
    "3;low;02/03/2026 09:00;02/03/2026 08:00;;",
    "4;low",
    '5;low;02/03/2026 09:00;;"x"y',
    "6;;02/03/2026 09:00;;;",
    "7;low;;;;",
    "8;low;02/03/2026 09:00;;2026-03-02T11:00+01:00/2026-03-02T10:30+01:00;",
    "9;low;02/03/2026 09:00;;;2026-03-02T10:30+01:00/urgent",
  ].join("\n");
  const problems = await problemsOf(rows, { columns, priorities: {} });
  expect(texts("it", problems)).toEqual([
    'Ricevuta: "soon" non è una data con orario (giorno, mese, anno)',
    'Priorità: la mappatura non ha una priorità per "weird"; aggiungerla, o sceglierne una per ogni altro testo',
    "Primo intervento: lun 2 mar 2026 08:00 precede la ricezione, lun 2 mar 2026 09:00",
    "ha 2 campi, l'intestazione ne ha 6",
    "c'è altro testo dopo le virgolette di chiusura di un campo",
    "Priorità: manca la priorità",
    "Ricevuta: manca l'orario di ricezione",
    "Pausa 1: finisce (lun 2 mar 2026 10:30) prima di iniziare (lun 2 mar 2026 11:00)",
    'Cambio 1, Priorità: la policy non ha la priorità "urgent"; ha blocking, critical, standard, notUrgent, low',
  ]);
  expect(texts("en", problems)).toEqual([
    'Received: "soon" is not a date and time (dmy)',
    'Priority: the mapping has no priority for "weird"; add it to priorities, or "*"',
    "First intervention: Mon 2 Mar 2026 08:00 is before the receipt, Mon 2 Mar 2026 09:00",
    "it has 2 fields, the header has 6",
    "it has text after the closing quote of a field",
    "Priority: the priority is empty",
    "Received: the time of receipt is empty",
    "Pause 1: it ends (Mon 2 Mar 2026 10:30) before it begins (Mon 2 Mar 2026 11:00)",
    'Change 1, Priority: the policy has no priority "urgent"; it has blocking, critical, standard, notUrgent, low',
  ]);
});

test("a file or a mapping that cannot be used is explained in Italian", async () => {
  const all = [
    ...(await problemsOf("", {})),
    ...(await problemsOf('"a,b', {})),
    ...(await problemsOf("a\0b\n", {})),
    ...(await problemsOf("id;p;in\n", { columns, priorities: {} })),
    ...(await problemsOf("id;p;in;out\n", { columns, priorities: { P1: "urgent" } })),
  ];
  expect(texts("it", all)).toEqual([
    "il file è vuoto: non ha un'intestazione",
    "nell'intestazione: un campo tra virgolette non è chiuso",
    "non è un file di testo in UTF-8, UTF-16 o windows-1252; da un foglio di calcolo, salvarlo come CSV",
    'columns.intervenedAt: il file non ha la colonna "out"; ha id, p, in',
    'priorities.P1: la policy non ha la priorità "urgent"; ha blocking, critical, standard, notUrgent, low',
  ]);
  const faulty = [
    "[]",
    "{",
    '{"columns":{"priority":"p"}}',
    '{"column":{}}',
    '{"columns":{},"events":{}}',
    '{"timeZone":"Rome"}',
  ];
  const problems = faulty.flatMap((text) => {
    const reading = parseMappingText(text);
    return reading.ok ? [] : reading.problems;
  });
  for (const [position, text] of texts("it", problems).entries()) {
    expect([text, text.includes(problems[position]?.message ?? "")]).toEqual([text, false]);
  }
});
