import fc from "fast-check";
import { describe, expect } from "vitest";
import { chargeFor, type Amount, type Totals } from "../../src/index.js";
import { chargeSchema, invoiceDraftSchema, statementSchema } from "../../src/schemas/index.js";
import { decimalsOf } from "../oracle/billing-currencies.js";
import { percent, roundedText, total, type Fraction } from "../oracle/billing-fractions.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { invoicedCases } from "./billing-cases.js";

/** Statements and drafts: both have lines and totals. */
const invoiced = invoicedCases.map(({ invoicing: { statements } }) =>
  statements.flatMap((statement) => [statement, ...(statement.draft === undefined ? [] : [statement.draft])]),
);
const netsOf = (entries: readonly { readonly net: Amount }[]): Fraction => total(entries.map(({ net }) => net));
const textIn = (currency: string, value: Fraction): string => roundedText(value, decimalsOf[currency] ?? NaN);

describe("the totals of statements and drafts", () => {
  law(
    "the net of totals is the sum of the lines",
    100,
    fc.property(invoiced, (all) => {
      for (const { currency, lines, totals } of all) expect(totals.net).toBe(textIn(currency, netsOf(lines)));
    }),
  );

  law(
    "the VAT of totals is the sum of the VAT by rate, and the nets by rate sum to the net",
    100,
    fc.property(invoiced, (all) => {
      for (const { currency, totals } of all) {
        expect(totals.vat).toBe(textIn(currency, total(totals.vatByRate.map(({ vat }) => vat))));
        expect(totals.net).toBe(textIn(currency, netsOf(totals.vatByRate)));
      }
    }),
  );

  law(
    "the gross of totals is the net and the VAT",
    100,
    fc.property(invoiced, (all) => {
      for (const { currency, totals } of all) expect(totals.gross).toBe(textIn(currency, total([totals.net, totals.vat])));
    }),
  );

  law(
    "totals tax each rate on the sum of its lines, rounded once",
    100,
    fc.property(invoiced, (all) => {
      for (const { currency, lines, totals } of all) {
        for (const { rate, exemption, net, vat } of totals.vatByRate) {
          const taxed = netsOf(lines.filter((line) => line.vat.rate === rate && line.vat.exemption === exemption));
          expect([net, vat]).toEqual([textIn(currency, taxed), textIn(currency, percent(rate, taxed))]);
        }
      }
    }),
  );

  law(
    "the totals of a statement and its draft are the same: lines that cost nothing change no sum",
    100,
    fc.property(invoicedCases, ({ invoicing: { statements } }) => {
      const sumsOf = ({ net, vat, gross }: Totals): unknown => ({ net, vat, gross });
      for (const { totals, draft, lines } of statements) {
        if (draft === undefined) expect(lines.every(({ net }) => /^[0.]+$/.test(net))).toBe(true);
        else expect(sumsOf(draft.totals)).toEqual(sumsOf(totals));
      }
    }),
  );
});

describe("the summary of a ticket", () => {
  law(
    "the summary of a ticket is the sum of its lines, in time and money",
    100,
    fc.property(invoicedCases, ({ invoicing: { statements } }) => {
      for (const { currency, lines, tickets } of statements) {
        expect(tickets.flatMap((ticket) => ticket.lines).sort((a, b) => a - b)).toEqual(lines.map((line) => line.number));
        for (const ticket of tickets) {
          const own = lines.filter(({ number }) => ticket.lines.includes(number));
          const sum = (of: (line: (typeof own)[number]) => number): number => own.reduce((so, line) => so + of(line), 0);
          expect(own.every(({ ticketNumber }) => ticketNumber === ticket.ticketNumber)).toBe(true);
          expect(ticket).toMatchObject({
            interventionCount: sum(({ interventions }) => interventions.length),
            elapsedMs: sum(({ elapsedMs }) => elapsedMs),
            billableMinutes: sum(({ billableMinutes }) => billableMinutes),
            chargeableMinutes: sum(({ chargeableMinutes }) => chargeableMinutes),
            net: textIn(currency, netsOf(own)),
          });
        }
      }
    }),
  );
});

describe("the steps of a line", () => {
  law(
    "the steps of a line lead from its time to its amount",
    100,
    fc.property(invoicedCases, ({ invoicing: { statements } }) => {
      for (const line of statements.flatMap(({ lines }) => lines)) {
        const { elapsedMs, blockMinutes, blocks, billableMinutes, chargeableMinutes, net, steps } = line;
        expect(steps[0]).toEqual({ kind: "blocks", elapsedMs, blockMinutes, blocks, billableMinutes });
        expect(steps.at(-1)).toMatchObject({ kind: "rounding", net });
        const paid = steps.reduce((sum, step) => sum + ("minutes" in step ? step.minutes : 0), 0);
        expect(paid).toBe(billableMinutes);
        const charged = steps.flatMap((step) => (step.kind === "price" ? [step.minutes] : []));
        expect(charged).toEqual(chargeableMinutes > 0 ? [chargeableMinutes] : []);
        const due = steps.flatMap((step) => (step.kind === "price" || step.kind === "callOutFee" ? [step.amount] : []));
        const rounded = steps.flatMap((step) => (step.kind === "rounding" ? [step.amount] : []));
        expect(roundedText(total(due), 9)).toBe(roundedText(total(rounded), 9));
      }
    }),
  );
});

describe("statements, drafts and charges as JSON", () => {
  law(
    "statements, drafts and charges are the same after JSON and their schemas",
    60,
    fc.property(invoicedCases, ({ policy, interventions, terms, invoicing: { statements } }) => {
      for (const statement of statements) {
        expect(statementSchema.parse(throughJson(statement))).toEqual(statement);
        if (statement.draft === undefined) continue;
        expect(invoiceDraftSchema.parse(throughJson(statement.draft))).toEqual(statement.draft);
      }
      // What is held back may have no price.
      const billed = statements.flatMap(({ lines }) =>
        lines.flatMap((line) => line.interventions.map(({ id }) => `${line.ticketNumber} ${id}`)),
      );
      for (const { cause, endedAt, ...work } of interventions) {
        if (typeof cause !== "string" || typeof endedAt !== "number") continue;
        if (!billed.includes(`${work.ticketNumber} ${work.id}`)) continue;
        const charge = chargeFor(policy, { ...work, cause, endedAt }, terms);
        expect(chargeSchema.parse(throughJson(charge))).toEqual(charge);
      }
    }),
  );
});
