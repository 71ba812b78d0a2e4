import type { PriorityChange, SlaInterval } from "trouble-ticket";
import type { LogProblem } from "../../demo/log/mapping.js";
import { instantOfText } from "../text/wall-time.js";

/** Facts that one cell cannot give as a single time: columns with these names are read without a mapping. */
export interface ExtraFacts {
  readonly pauses: readonly SlaInterval[];
  readonly priorityChanges: readonly PriorityChange[];
}

type ExtraReading =
  | { readonly ok: true; readonly facts: ExtraFacts; readonly lastMs: number }
  | { readonly ok: false; readonly problems: readonly LogProblem[] };

/** Reads the columns `pauses` (`from/to`) and `priorityChanges` (`at/priority`) of a row, entries separated by spaces. */
export function extraColumns(columns: readonly string[]): ((cells: readonly string[]) => ExtraReading) | undefined {
  const [pauseAt, changeAt] = [columns.indexOf("pauses"), columns.indexOf("priorityChanges")];
  if (pauseAt < 0 && changeAt < 0) return undefined;
  return (cells) => {
    const problems: LogProblem[] = [];
    let lastMs = -Infinity;
    const instant = (name: string, text: string): string => {
      const ms = instantOfText(text);
      if (ms !== undefined) lastMs = Math.max(lastMs, ms);
      else {
        const message = `${JSON.stringify(text)} is not a time with an offset`;
        problems.push({ code: "invalid_instant", path: [name], value: text, message });
      }
      return text;
    };
    const pauses = pairs(cells[pauseAt]).map(([from, to]): SlaInterval => {
      return { from: instant("pauses", from), ...(to !== "" && { to: instant("pauses", to) }) };
    });
    const priorityChanges = pairs(cells[changeAt]).map(([at, priority]): PriorityChange => {
      return { at: instant("priorityChanges", at), priority };
    });
    return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: { pauses, priorityChanges }, lastMs };
  };
}

function pairs(text = ""): readonly (readonly [string, string])[] {
  return text
    .split(/\s+/)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [first = "", second = ""] = entry.split("/");
      return [first, second];
    });
}
