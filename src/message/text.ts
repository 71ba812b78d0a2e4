import type { AmountRow, Entry, MessagePart } from "./parts.js";
import { safeLine, safeLines } from "./safe-text.js";

/** A message as plain text. Quoted lines begin with `> `; texts from outside add no other line. */
export function textBody(parts: readonly MessagePart[]): string {
  return `${parts.map((part) => linesOf(part).join("\n")).join("\n\n")}\n`;
}

function linesOf(part: MessagePart): readonly string[] {
  switch (part.kind) {
    case "sentence":
      return [safeLine(part.text)];
    case "fields":
      return part.fields.flatMap(([label, value]) => (value === undefined ? [] : [`${safeLine(label)}: ${safeLine(value)}`]));
    case "amounts":
      return part.amounts.map(amountLine);
    case "quotation":
      return [`${safeLine(part.title)}:`, ...quotedLines(part.text)];
    case "entries":
      return [`${safeLine(part.title)}:`, ...part.entries.flatMap(entryLines)];
  }
}

function amountLine({ label, amount, remark }: AmountRow): string {
  return `${safeLine(label)}: ${safeLine(amount)}${remark === undefined ? "" : ` (${safeLine(remark)})`}`;
}

function entryLines({ line, quoted, charge }: Entry): readonly string[] {
  const below = [...(quoted === undefined ? [] : quotedLines(quoted)), ...(charge === undefined ? [] : [safeLine(charge)])];
  return [`- ${safeLine(line)}`, ...below.map((each) => `  ${each}`)];
}

function quotedLines(text: string): readonly string[] {
  return safeLines(text).map((line) => `> ${line}`.trimEnd());
}
