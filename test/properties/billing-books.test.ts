import fc from "fast-check";
import { describe, expect } from "vitest";
import { isSupportError, type Problems } from "../../src/index.js";
import { draftWork, type WorkInvoicing, type WorkLine } from "../support/work-invoicing.js";
import { billingBooks } from "../oracle/billing-books.js";
import { law } from "../support/law.js";
import { anyBillingCases, type BillingCase } from "./billing-cases.js";

function invoicingOf({ policy, interventions, terms }: BillingCase): WorkInvoicing | { readonly problems: Problems } {
  try {
    return draftWork(policy, interventions, terms);
  } catch (error) {
    if (isSupportError(error)) return { problems: error.problems };
    throw error;
  }
}

/** The fields of a line that the books have. */
function bookedOf({ coverage, vat, interventions, ticketNumber, ...line }: WorkLine): unknown {
  const { date, mode, elapsedMs, blocks, billableMinutes, chargeableMinutes, currency, pricePerHour: hour, net } = line;
  const paid = coverage.agreements.flatMap(({ agreement, coveredMinutes }) =>
    coveredMinutes > 0 ? [[agreement, coveredMinutes]] : [],
  );
  const ids = interventions.map(({ id }) => `${ticketNumber} ${id}`);
  return {
    ...{ ids, vat, date, mode, elapsedMs, blocks, billableMinutes, chargeableMinutes, currency, hour, net, paid },
    coverage: coverage.kind,
    causes: coverage.causes,
  };
}

describe("statements, drafts and packs", () => {
  law(
    "statements, drafts and packs are those of an oracle that bills one by one in fractions of whole numbers",
    400,
    fc.property(anyBillingCases, (billingCase) => {
      const books = billingBooks(billingCase.bookPolicy, billingCase.interventions, billingCase.terms);
      const invoicing = invoicingOf(billingCase);
      if ("problems" in invoicing) {
        const refused = invoicing.problems.map(({ code, path }) => ({ code, position: path?.[1] }));
        expect(refused).toEqual(books.unpriced);
        return;
      }
      expect(books.unpriced).toEqual([]);
      const { statements, heldBack, packs } = invoicing;
      expect(
        statements.map(({ customer, currency, month, invoiceBy, lines, totals, draft }) => ({
          ...{ customer: customer.id, currency, month, invoiceBy, lines: lines.map(bookedOf), totals },
          due: draft && { lines: draft.lines.map(({ number }) => number), totals: draft.totals },
        })),
      ).toEqual(
        books.statements.map(({ lines, dueLines, dueTotals, ...statement }) => ({
          ...statement,
          lines: lines.map(({ entries, ...line }) => {
            const [{ date, vat, item }] = entries;
            const ids = entries.map((entry) => `${entry.item.ticketNumber} ${entry.item.id}`);
            const causes = [...new Set(entries.map((entry) => entry.item.cause))];
            return { ...line, ids, vat, date, mode: item.mode, causes };
          }),
          due: dueLines.length === 0 ? undefined : { lines: dueLines, totals: dueTotals },
        })),
      );
      expect(heldBack.map(({ ticketNumber, intervention, problem }) => [ticketNumber, intervention, problem.code])).toEqual(
        books.heldBack.map(({ item, code }) => [item.ticketNumber, item.id, code]),
      );
      expect(new Map(packs.map(({ agreement, remainingMinutes }) => [agreement, remainingMinutes]))).toEqual(books.packsLeft);
    }),
  );

  law(
    "a month that leaves out what has no price is the month without it",
    200,
    fc.property(anyBillingCases, ({ policy, interventions, terms }) => {
      const { refused = [], ...result } = draftWork(policy, interventions, terms, { onProblem: "collect" });
      const left = interventions.filter((_, position) => refused.every(({ index }) => index !== position));
      expect(result).toEqual(draftWork(policy, left, terms));
    }),
  );
});
