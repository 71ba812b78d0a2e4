import { readCsv, type CsvFault, type CsvRecord } from "../../demo/log/csv.js";
import { parsedJson } from "../policy/parsed-json.js";

/** Interventions as they were typed, not judged yet, and where each of them stands; or why there are none to judge. */
export type InterventionsReading =
  | { readonly ok: true; readonly entries: readonly unknown[]; readonly placeOf: (position: number) => string }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads interventions from CSV whose first row names the fields, or from a JSON list. */
export async function readInterventions(text: string): Promise<InterventionsReading> {
  return /^\s*[[{]/.test(text) ? fromJson(text) : await fromCsv(text);
}

function fromJson(text: string): InterventionsReading {
  const json = parsedJson(text);
  if (!json.ok) return { ok: false, faults: [json.fault] };
  if (!Array.isArray(json.data)) return { ok: false, faults: ["not a list of interventions"] };
  return { ok: true, entries: json.data, placeOf: (position) => `interventions[${position}]` };
}

async function fromCsv(text: string): Promise<InterventionsReading> {
  const records: CsvRecord[] = [];
  for await (const some of readCsv([text])) records.push(...some);
  const [header, ...rows] = records;
  if (header?.kind !== "row") return { ok: false, faults: ["there is no first row that names the fields"] };
  const names = header.fields.map((name) => name.trim());
  const faults: string[] = [];
  const entries = rows.flatMap((row) => {
    const fault = faultOf(row, names.length);
    if (fault !== undefined) faults.push(`row ${row.line}: ${fault}`);
    return row.kind === "row" ? [entryOf(names, row.fields)] : [];
  });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, entries, placeOf: (position) => `row ${rows[position]?.line ?? ""}` };
}

function faultOf(row: CsvRecord, count: number): string | undefined {
  if (row.kind === "fault") return faultTexts[row.fault];
  return row.fields.length === count ? undefined : `it has ${row.fields.length} fields where the first row has ${count}`;
}

const faultTexts: Readonly<Record<CsvFault, string>> = {
  unclosedQuote: "it has a quoted field that is never closed",
  textAfterQuote: "it has text after the closing quote of a field",
  tooLong: "it is too long for a row",
};

/** A row's fields by their names; an empty cell is a field that is absent. */
function entryOf(names: readonly string[], fields: readonly string[]): unknown {
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const cell = fields[at] ?? "";
      return cell === "" ? [] : [[name, name === "invoiced" ? cell === "true" : cell]];
    }),
  );
}
