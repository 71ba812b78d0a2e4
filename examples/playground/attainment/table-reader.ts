import type { PriorityChange, SlaInterval } from "trouble-ticket";
import { instantOfText } from "../text/wall-time.js";
import type { FileTicket, RowReader } from "./ticket-row.js";

const needed = ["number", "priority", "receivedAt"] as const;

/** Whether a first row is that of a table of tickets. */
export function isTableHeader(names: readonly string[]): boolean {
  return needed.every((name) => names.includes(name));
}

/** Reads a table of tickets, one a row; the playground's guide tells its columns. */
export function tableReader(names: readonly string[]): RowReader {
  const tickets: FileTicket[] = [];
  return {
    read: (row, fields) => {
      if (fields.length !== names.length) return `it has ${fields.length} fields where the header has ${names.length}`;
      const field = (name: string): string => fields[names.indexOf(name)]?.trim() ?? "";
      const faults: string[] = [];
      const instant = (name: string, text: string): string => {
        if (instantOfText(text) === undefined) faults.push(`its ${name} is not a time with an offset: ${JSON.stringify(text)}`);
        return text;
      };
      const optional = (name: string): string | undefined => (field(name) === "" ? undefined : instant(name, field(name)));
      const [intervenedAt, endedAt] = [optional("intervenedAt"), optional("endedAt")];
      const pauses = pairs(field("pauses")).map(([from, to]): SlaInterval => {
        return { from: instant("pauses", from), ...(to !== "" && { to: instant("pauses", to) }) };
      });
      const priorityChanges = pairs(field("priorityChanges")).map(([at, priority]): PriorityChange => {
        return { at: instant("priorityChanges", at), priority };
      });
      const facts = {
        receivedAt: instant("receivedAt", field("receivedAt")),
        priority: field("priority"),
        pauses,
        priorityChanges,
      };
      if (faults.length > 0) return faults.join("; ");
      tickets.push({
        row,
        facts: { ...facts, ...(intervenedAt !== undefined && { intervenedAt }), ...(endedAt !== undefined && { endedAt }) },
      });
      return undefined;
    },
    tickets: () => tickets,
  };
}

/** Entries such as `from/to`, one after the other with a space between. */
function pairs(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/\s+/)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [first = "", second = ""] = entry.split("/");
      return [first, second];
    });
}
