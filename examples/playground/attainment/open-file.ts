import type { SupportPolicy } from "trouble-ticket";
import { decodeText, type BytePieces } from "../../demo/log/decode.js";
import { guessMapping } from "../../demo/log/guess-mapping.js";
import type { LogMapping, LogProblem } from "../../demo/log/mapping.js";
import { isRepeatedHeader, openTable, type Table } from "../../demo/log/table.js";

/** The header and the first rows of a file. */
export type TableHead = Pick<Table, "columns" | "separator" | "linesBefore"> & { readonly rows: readonly (readonly string[])[] };

/** A file whose columns are known, with the mapping proposed for it. */
export interface OpenedFile {
  readonly head: TableHead;
  readonly mapping: LogMapping;
}

export type FileOpening = { readonly ok: true; readonly file: OpenedFile } | { readonly ok: false; readonly problem: LogProblem };

/** Opens a file and proposes a mapping; without a likely time of receipt the proposal leaves that column to choose. */
export async function openFile(policy: SupportPolicy, bytes: BytePieces, separator?: string): Promise<FileOpening> {
  const opening = await openTable(decodeText(bytes), { separator });
  if (!opening.ok) return opening;
  const { table } = opening;
  const [middle = ""] = Object.keys(policy.priorities);
  const guess: LogMapping = guessMapping(policy, table) ?? {
    ...{ separator: table.separator, timeZone: policy.calendar.timeZone, columns: {} },
    priorities: { "*": middle },
  };
  const rows = table.sample.flatMap((record) => {
    return record.kind === "row" && !isRepeatedHeader(table.columns, record.fields) ? [record.fields] : [];
  });
  return {
    ok: true,
    file: {
      head: { columns: table.columns, separator: table.separator, linesBefore: table.linesBefore, rows },
      mapping: { ...guess, separator: table.separator },
    },
  };
}
