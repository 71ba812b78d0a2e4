import fc from "fast-check";
import { describe, expect } from "vitest";
import { chargeFor, creditNote, draftInvoices, formatCharge, type CreditNote, type Statement } from "../../src/index.js";
import { statementSchema } from "../../src/schemas/index.js";
import { plus, roundedText, total, unitsText, zero } from "../oracle/billing-fractions.js";
import { bandsOfBlocks, priceOfBlocks } from "../oracle/billing-bands.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { bandCases, type BandCase } from "./billing-bands-cases.js";

const statementsOf = ({ policy, interventions, terms }: BandCase, month?: string): readonly Statement[] =>
  draftInvoices(policy, interventions, terms, { ...(month !== undefined && { month }) }).statements;

describe("a charge by bands agrees with the oracle of fractions", () => {
  law(
    "the blocks are in the oracle's bands and the net is the oracle's",
    120,
    fc.property(bandCases(false), ({ policy, interventions, terms, desk, prices }) => {
      for (const work of interventions) {
        const { steps, net, blocks } = chargeFor(policy, work, terms);
        const bands = bandsOfBlocks(desk, prices, work.startedAt, work.endedAt);
        expect(blocks).toBe(bands.length);
        const step = steps.find(({ kind }) => kind === "blocks");
        const runs = (step?.kind === "blocks" ? step.bands : undefined) ?? [{ blocks }];
        const found = runs.flatMap((run) => Array.from({ length: run.blocks }, () => ("band" in run && run.band) || ""));
        expect(found).toEqual(bands);
        expect(net).toBe(priceOfBlocks(prices, bands));
      }
    }),
  );

  law(
    "a band never changes the number of blocks",
    60,
    fc.property(bandCases(false), ({ policy, interventions, terms }) => {
      const plain = { ...policy, bands: [] };
      for (const work of interventions) {
        expect(chargeFor(policy, work, terms).blocks).toBe(chargeFor(plain, work, terms).blocks);
      }
    }),
  );

  law(
    "billed minutes are at least worked minutes, unless they are free or rounded to the nearest block",
    60,
    fc.property(bandCases(false), ({ policy, interventions, terms, prices }) => {
      for (const work of interventions) {
        const { billableMinutes, elapsedMs } = chargeFor(policy, work, terms);
        if (prices.isNearest || elapsedMs <= prices.freeUpToMinutes * 60_000) continue;
        expect(billableMinutes * 60_000).toBeGreaterThanOrEqual(elapsedMs);
      }
    }),
  );
});

describe("statements with bands, packs, items and fees", () => {
  law(
    "the parts of a line sum to its net, lines to totals, and VAT is rounded once",
    80,
    fc.property(bandCases(true), (bandCase) => {
      for (const statement of statementsOf(bandCase)) {
        for (const { parts, net } of statement.lines) expect(roundedText(total(parts.map((part) => part.net)), 2)).toBe(net);
        const net = total(statement.lines.map((line) => line.net));
        expect(statement.totals.net).toBe(roundedText(net, 2));
        const tax = { over: net.over * 22n, under: net.under * 100n };
        expect(statement.totals.vat).toBe(roundedText(tax, 2));
        expect(statementSchema.parse(throughJson(statement))).toEqual(statement);
      }
    }),
  );

  law(
    "what warranty, packs and incidents pay plus what is charged is what was billed",
    80,
    fc.property(bandCases(true), (bandCase) => {
      for (const line of statementsOf(bandCase).flatMap(({ lines }) => lines)) {
        if (line.kind !== "work") continue;
        const { coverage, billableMinutes, chargeableMinutes } = line;
        expect(coverage.coveredMinutes + chargeableMinutes).toBe(billableMinutes);
        const paid = coverage.agreements.reduce((sum, { coveredMinutes }) => sum + coveredMinutes, 0);
        expect(coverage.kind === "warranty" ? 0 : paid).toBe(coverage.kind === "warranty" ? 0 : coverage.coveredMinutes);
        expect(formatCharge(line)).toContain(line.net);
      }
    }),
  );

  law(
    "the order of the list decides nothing",
    50,
    fc.property(bandCases(true), (bandCase) => {
      const { policy, interventions, terms } = bandCase;
      expect(draftInvoices(policy, [...interventions].reverse(), terms)).toEqual(draftInvoices(policy, interventions, terms));
    }),
  );

  law(
    "month by month gives the statements of all at once",
    50,
    fc.property(bandCases(true), (bandCase) => {
      const all = statementsOf(bandCase);
      for (const statement of all) expect(statementsOf(bandCase, statement.month)).toEqual([statement]);
    }),
  );

  law(
    "credit notes in any parts sum to the invoice",
    60,
    fc.property(bandCases(true), fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }), (bandCase, cuts) => {
      for (const { draft } of statementsOf(bandCase)) {
        if (draft === undefined) continue;
        const credited: CreditNote[] = [];
        for (const [position, cut] of cuts.entries()) {
          const line = draft.lines[position % draft.lines.length];
          if (line === undefined) continue;
          const left = [
            line.net,
            ...credited.flatMap(({ lines }) => lines.filter(({ number }) => number === line.number).map(({ net }) => net)),
          ];
          const cents = (plus(zero, total(left)).over * 100n) / plus(zero, total(left)).under;
          const part = (cents * BigInt(cut)) / 100n;
          if (part === 0n) continue;
          credited.push(creditNote(draft, { lines: [{ number: line.number, net: unitsText(part, 2) }], credited }));
        }
        const isOpen = roundedText(total([draft.totals.net, ...credited.map(({ totals }) => totals.net)]), 2) !== "0.00";
        if (isOpen) credited.push(creditNote(draft, { credited }));
        for (const field of ["net", "vat", "gross"] as const) {
          expect(roundedText(total([draft.totals[field], ...credited.map(({ totals }) => totals[field])]), 2)).toBe("0.00");
        }
      }
    }),
  );
});
