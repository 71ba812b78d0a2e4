import fc from "fast-check";
import { describe, expect } from "vitest";
import { isSupportError } from "../../src/index.js";
import { draftWork, type WorkLine } from "../support/work-invoicing.js";
import { law } from "../support/law.js";
import { invoicedCases, type InvoicedCase } from "./billing-cases.js";

/** The lines of all statements. Invoiced work is left out: it would consume packs without a line. */
function linesOf({ policy, interventions, terms }: InvoicedCase): {
  readonly lines: readonly WorkLine[];
  readonly packs: ReturnType<typeof draftWork>["packs"];
} {
  const open = interventions.filter(({ invoiced }) => invoiced !== true);
  const { statements, packs } = draftWork(policy, open, terms);
  return { lines: statements.flatMap(({ lines }) => lines), packs };
}

/** The lines and packs of some work; undefined if a part of it has no price. */
function draftedOf(...[policy, interventions, terms]: Parameters<typeof draftWork>): {
  readonly lines: readonly WorkLine[];
  readonly packs: ReturnType<typeof draftWork>["packs"];
} {
  try {
    const { statements, packs } = draftWork(policy, interventions, terms);
    return { lines: statements.flatMap(({ lines }) => lines), packs };
  } catch (error) {
    fc.pre(!isSupportError(error));
    throw error;
  }
}

describe("a prepaid pack", () => {
  law(
    "a prepaid pack is never used beyond what was bought: the used and the remaining minutes sum to the whole",
    150,
    fc.property(invoicedCases, ({ invoicing: { packs } }) => {
      for (const { minutes, usedMinutes, remainingMinutes } of packs) {
        expect(remainingMinutes).toBeGreaterThanOrEqual(0);
        expect(usedMinutes).toBeGreaterThanOrEqual(0);
        expect(usedMinutes + remainingMinutes).toBe(minutes);
      }
    }),
  );

  law(
    "a prepaid pack has lost what it covered on the lines, besides its earlier use",
    150,
    fc.property(invoicedCases, (invoicedCase) => {
      const { lines, packs } = linesOf(invoicedCase);
      const answers = lines.flatMap(({ coverage }) => coverage.agreements);
      for (const { agreement, usedMinutes } of packs) {
        const covered = answers.filter((answer) => answer.agreement === agreement);
        const found = (invoicedCase.terms.agreements ?? []).find(({ id }) => id === agreement);
        const terms = found?.kind === "fee" ? undefined : found;
        const before = terms?.kind === "prepaidPack" ? (terms.usedMinutes ?? 0) : NaN;
        expect(usedMinutes).toBe(before + covered.reduce((sum, { coveredMinutes }) => sum + coveredMinutes, 0));
      }
    }),
  );

  law(
    "a prepaid pack covers whole blocks of its customer, dates, causes and modes, and nothing under warranty",
    150,
    fc.property(invoicedCases, (invoicedCase) => {
      const { statements } = invoicedCase.invoicing;
      for (const { customer, lines } of statements) {
        for (const { coverage, blockMinutes, date, mode } of lines) {
          for (const { agreement, coveredMinutes } of coverage.agreements) {
            expect(coveredMinutes % blockMinutes).toBe(0);
            if (coveredMinutes === 0) continue;
            const found = (invoicedCase.terms.agreements ?? []).find(({ id }) => id === agreement);
            const terms = found?.kind === "fee" ? undefined : found;
            expect(coverage.kind).not.toBe("warranty");
            expect(terms?.customer).toBe(customer.id);
            expect((terms?.from ?? "9") <= date && date <= (terms?.to ?? "9")).toBe(true);
            for (const cause of coverage.causes) expect(terms?.causes ?? [cause]).toContain(cause);
            expect(terms?.modes ?? [mode]).toContain(mode);
          }
        }
      }
    }),
  );

  law(
    "a prepaid pack leaves no block to the customer that it could have paid",
    150,
    fc.property(invoicedCases, ({ invoicing: { statements } }) => {
      for (const { coverage, blockMinutes, chargeableMinutes } of statements.flatMap(({ lines }) => lines)) {
        if (chargeableMinutes === 0) continue;
        for (const { answer, remainingMinutes } of coverage.agreements) {
          if (answer === "covers" || answer === "usedUp") expect(remainingMinutes).toBeLessThan(blockMinutes);
        }
      }
    }),
  );

  law(
    "what packs cover and what is charged sum to the time of a line",
    150,
    fc.property(invoicedCases, ({ invoicing: { statements } }) => {
      for (const { coverage, billableMinutes, chargeableMinutes } of statements.flatMap(({ lines }) => lines)) {
        expect(coverage.coveredMinutes + chargeableMinutes).toBe(billableMinutes);
        expect(coverage.chargeableMinutes).toBe(chargeableMinutes);
        const paid = coverage.agreements.reduce((sum, { coveredMinutes }) => sum + coveredMinutes, 0);
        if (coverage.kind !== "warranty") expect(paid).toBe(coverage.coveredMinutes);
      }
    }),
  );

  law(
    "a prepaid pack pays nothing twice: invoiced work keeps its minutes if work is added later",
    150,
    fc.property(invoicedCases, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (invoicedCase, isTold) => {
      const { policy, terms } = invoicedCase;
      const all = invoicedCase.interventions.map((work) => ({ ...work, invoiced: false }));
      const first = draftedOf(
        policy,
        all.filter((_, position) => isTold[position] === true),
        terms,
      );
      const numbers = new Set(first.lines.flatMap((line) => line.interventions.map(({ id }) => `${line.ticketNumber} ${id}`)));
      const marked = all.map((work) => ({ ...work, invoiced: numbers.has(`${work.ticketNumber} ${work.id}`) }));
      const second = draftedOf(policy, marked, terms);
      for (const { agreement, minutes, remainingMinutes } of second.packs) {
        const answers = [...first.lines, ...second.lines].flatMap(({ coverage }) => coverage.agreements);
        const covered = answers.reduce((sum, one) => sum + (one.agreement === agreement ? one.coveredMinutes : 0), 0);
        const bought = (terms.agreements ?? []).find(({ id }) => id === agreement);
        const before = bought?.kind === "prepaidPack" ? (bought.usedMinutes ?? 0) : NaN;
        expect(before + covered + remainingMinutes).toBe(minutes);
      }
    }),
  );
});
