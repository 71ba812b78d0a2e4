/** A piece of a message, of texts as they came: what writes it out makes them harmless. */
export type MessagePart = Sentence | Fields | Amounts | Quotation | Entries;

interface Sentence {
  readonly kind: "sentence";
  readonly text: string;
}

/** Labels with a value of one line; those without a value are left out. */
interface Fields {
  readonly kind: "fields";
  readonly fields: readonly Field[];
}

export type Field = readonly [label: string, value: string | undefined];

/** Labels with amounts that are read one under the other. */
interface Amounts {
  readonly kind: "amounts";
  readonly amounts: readonly AmountRow[];
}

export interface AmountRow {
  readonly label: string;
  readonly amount: string;
  /** Why it is what it is. */
  readonly remark?: string | undefined;
}

/** What somebody wrote, line for line, set apart so that it cannot pass for the message's own words. */
interface Quotation {
  readonly kind: "quotation";
  readonly title: string;
  readonly text: string;
}

interface Entries {
  readonly kind: "entries";
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A line, under it what somebody wrote, and under that what it comes to. */
export interface Entry {
  readonly line: string;
  readonly quoted?: string;
  readonly sum?: string;
}

export function sentence(text: string): MessagePart {
  return { kind: "sentence", text };
}

export function fields(...rows: readonly Field[]): MessagePart {
  return { kind: "fields", fields: rows };
}

export function amounts(...rows: readonly AmountRow[]): MessagePart {
  return { kind: "amounts", amounts: rows };
}

/** A quotation, or nothing where there is no text. */
export function quotation(title: string, text: string | undefined): readonly MessagePart[] {
  return text === undefined ? [] : [{ kind: "quotation", title, text }];
}

/** A list, or nothing where it is empty. */
export function entries(title: string, list: readonly Entry[]): readonly MessagePart[] {
  return list.length === 0 ? [] : [{ kind: "entries", title, entries: list }];
}
