import fc from "fast-check";
import { describe, expect } from "vitest";
import { creditNote, type CreditNote, type InvoiceDraft } from "../../src/index.js";
import { creditNoteSchema } from "../../src/schemas/index.js";
import { roundedUnits, total } from "../oracle/billing-fractions.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { dueStatements } from "./billing-cases.js";

const drafts = dueStatements.map(({ draft }) => draft);

/** The notes that take back a draft in parts: each line in the part of its key. */
function creditedInParts(draft: InvoiceDraft, keys: readonly number[]): readonly CreditNote[] {
  const parts = new Map<number, number[]>();
  for (const [position, { number }] of draft.lines.entries()) {
    const key = keys[position % keys.length] ?? 0;
    parts.set(key, [...(parts.get(key) ?? []), number]);
  }
  const notes: CreditNote[] = [];
  for (const [, lines] of [...parts].sort(([a], [b]) => a - b)) notes.push(creditNote(draft, { lines, credited: notes }));
  return notes;
}

/** The sums of amounts by key; empty if all is taken back. */
function leftOf(draft: InvoiceDraft, notes: readonly CreditNote[]): ReadonlyMap<string, bigint> {
  const amounts = new Map<string, string[]>();
  const add = (name: string, amount: string): void => void amounts.set(name, [...(amounts.get(name) ?? []), amount]);
  for (const { lines, totals } of [draft, ...notes]) {
    for (const { number, net } of lines) add(`line ${number}`, net);
    for (const { rate, exemption, net, vat } of totals.vatByRate) {
      add(`net at ${JSON.stringify([rate, exemption])}`, net);
      add(`VAT at ${JSON.stringify([rate, exemption])}`, vat);
    }
    add("net", totals.net);
    add("VAT", totals.vat);
    add("gross", totals.gross);
  }
  return new Map([...amounts].map(([name, parts]) => [name, roundedUnits(total(parts), 10)]));
}

const nothing = (left: ReadonlyMap<string, bigint>): boolean => [...left.values()].every((units) => units === 0n);
const fewKeys = fc.array(fc.nat(3), { minLength: 14, maxLength: 14 });

describe("a credit note", () => {
  law(
    "a credit note and its invoice sum to zero, for each line, each rate and in total",
    100,
    fc.property(drafts, (draft) => {
      const note = creditNote(draft);
      expect(note.lines.map(({ number }) => number)).toEqual(draft.lines.map(({ number }) => number));
      expect(nothing(leftOf(draft, [note]))).toBe(true);
    }),
  );

  law(
    "credit notes in parts, in any order, and their invoice sum to zero",
    200,
    fc.property(drafts, fewKeys, (draft, keys) => {
      expect(nothing(leftOf(draft, creditedInParts(draft, keys)))).toBe(true);
    }),
  );

  law(
    "the last credit note leaves nothing to credit, and no line can be credited twice",
    60,
    fc.property(drafts, fewKeys, (draft, keys) => {
      const credited = creditedInParts(draft, keys);
      const [line] = draft.lines;
      expect(() => creditNote(draft, { credited })).toThrow("[nothing_to_credit]");
      if (line !== undefined) expect(() => creditNote(draft, { credited, lines: [line.number] })).toThrow("[already_credited]");
    }),
  );

  law(
    "a credit note is consistent, gives nothing back twice and takes no more than was invoiced",
    100,
    fc.property(drafts, fewKeys, (draft, keys) => {
      for (const { lines, totals } of creditedInParts(draft, keys)) {
        const units = (amounts: readonly string[]): bigint => roundedUnits(total(amounts), 10);
        expect(units([totals.net])).toBe(units(lines.map(({ net }) => net)));
        expect(units([totals.vat])).toBe(units(totals.vatByRate.map(({ vat }) => vat)));
        expect(units([totals.gross])).toBe(units([totals.net, totals.vat]));
        for (const { net, vat } of totals.vatByRate) expect(units([net]) < 0n && units([vat]) <= 0n).toBe(true);
      }
    }),
  );

  law(
    "a credit note is the same in any order of the lines or the earlier notes",
    60,
    fc.property(drafts, fewKeys, (draft, keys) => {
      const credited = creditedInParts(draft, keys).slice(0, -1);
      const backwards = [...credited].reverse();
      const lines = creditNote(draft, { credited }).lines.map(({ number }) => number);
      const forwards = creditNote(draft, { credited, lines });
      expect(creditNote(draft, { credited: backwards, lines: [...lines].reverse() })).toEqual(forwards);
    }),
  );

  law(
    "a credit note is the same after JSON and its schema",
    60,
    fc.property(drafts, fewKeys, (draft, keys) => {
      for (const note of creditedInParts(draft, keys)) {
        expect(creditNoteSchema.parse(throughJson(note))).toEqual(note);
      }
    }),
  );
});
