/** A part of a message. Its texts are raw: message.ts makes them safe as it writes them. */
export type MessagePart = Sentence | Fields | Amounts | Quotation | Entries;

interface Sentence {
  readonly kind: "sentence";
  readonly text: string;
}

/** Labels with a value of one line; fields without a value are left out. */
interface Fields {
  readonly kind: "fields";
  readonly fields: readonly Field[];
}

export type Field = readonly [label: string, value: string | undefined];

/** Labels with amounts, one below the other. */
interface Amounts {
  readonly kind: "amounts";
  readonly amounts: readonly AmountRow[];
}

export interface AmountRow {
  readonly label: string;
  readonly amount: string;
  /** A reason, such as a VAT exemption. */
  readonly remark?: string | undefined;
}

/** Somebody's own words, set apart so that they cannot pass for words of the message. */
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

/** A line, the words quoted below it, and the charge below those. */
export interface Entry {
  readonly line: string;
  readonly quoted?: string | undefined;
  readonly charge?: string | undefined;
}

export function sentence(text: string): MessagePart {
  return { kind: "sentence", text };
}

export function fields(rows: readonly Field[]): MessagePart {
  return { kind: "fields", fields: rows };
}

export function amounts(rows: readonly AmountRow[]): MessagePart {
  return { kind: "amounts", amounts: rows };
}

/** A quotation; no part if there is no text. */
export function quotation(title: string, text: string | undefined): readonly MessagePart[] {
  return text === undefined ? [] : [{ kind: "quotation", title, text }];
}

/** A titled list; no part if it is empty. */
export function entries(title: string, list: readonly Entry[]): readonly MessagePart[] {
  return list.length === 0 ? [] : [{ kind: "entries", title, entries: list }];
}
