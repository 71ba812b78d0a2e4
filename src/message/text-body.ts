import { harmlessLine, harmlessLines } from "./harmless-text.js";
import type { AmountRow, Entry, MessagePart } from "./message-part.js";

/** A message as plain text: quoted lines begin with `> `, and no line breaks but those of the message are left. */
export function textBody(parts: readonly MessagePart[]): string {
  return `${parts.map((part) => linesOf(part).join("\n")).join("\n\n")}\n`;
}

function linesOf(part: MessagePart): readonly string[] {
  switch (part.kind) {
    case "sentence":
      return [harmlessLine(part.text)];
    case "fields":
      return part.fields.flatMap(([label, value]) =>
        value === undefined ? [] : [`${harmlessLine(label)}: ${harmlessLine(value)}`],
      );
    case "amounts":
      return part.amounts.map(amountLine);
    case "quotation":
      return [`${harmlessLine(part.title)}:`, ...quotedLines(part.text)];
    case "entries":
      return [`${harmlessLine(part.title)}:`, ...part.entries.flatMap(entryLines)];
  }
}

function amountLine({ label, amount, remark }: AmountRow): string {
  return `${harmlessLine(label)}: ${harmlessLine(amount)}${remark === undefined ? "" : ` (${harmlessLine(remark)})`}`;
}

function entryLines({ line, quoted, sum }: Entry): readonly string[] {
  const under = [...(quoted === undefined ? [] : quotedLines(quoted)), ...(sum === undefined ? [] : [harmlessLine(sum)])];
  return [`- ${harmlessLine(line)}`, ...under.map((each) => `  ${each}`)];
}

function quotedLines(text: string): readonly string[] {
  return harmlessLines(text).map((line) => `> ${line}`.trimEnd());
}
