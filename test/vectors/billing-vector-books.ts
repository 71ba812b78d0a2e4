import { Temporal } from "temporal-polyfill";
import type { BillingScope } from "../../src/index.js";
import { billingBooks, type Books } from "../oracle/billing-books.js";
import { billingInputOf, type VectorLine } from "./billing-input.js";
import type { InvoiceFacts } from "./billing-vector.js";

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** The oracle's books of a vector's lines. */
function booksOf(lines: readonly VectorLine[], scope: BillingScope = "intervention"): Books {
  const { policy, interventions, terms } = billingInputOf(lines, scope);
  const blocks = Object.entries(policy.modes ?? {}).map(([mode, { blockMinutes }]) => [mode, blockMinutes] as const);
  return billingBooks(
    {
      timeZone: "Europe/Rome",
      endOfMonthsAfter: 1,
      scope,
      blockMinutes: Object.fromEntries(blocks),
      warrantyCauses: ["softwareFault"],
    },
    interventions.map(({ startedAt, endedAt, ...work }) => ({
      ...work,
      startedAt: msOf(startedAt),
      endedAt: msOf(endedAt ?? ""),
    })),
    terms,
  );
}

/** The facts of the one invoice that some lines make, by the oracle's books. */
export function bookedFactsOf(vectorLines: readonly VectorLine[]): InvoiceFacts {
  const { statements, unpriced } = booksOf(vectorLines);
  const [statement] = statements;
  if (statement === undefined || statements.length > 1 || unpriced.length > 0) throw new Error("the books have no one invoice");
  const { lines, totals, month, invoiceBy } = statement;
  const { net, vat, gross, vatByRate } = totals;
  const inOrder = [...lines].sort(({ entries: [a] }, { entries: [b] }) => a.position - b.position);
  return {
    lines: inOrder.map(({ billableMinutes, chargeableMinutes, coverage, net }) => {
      return { billableMinutes, chargeableMinutes, coverage, net };
    }),
    ...{ net, vat, gross, billingMonth: month, invoiceBy },
    vatByRate: Object.fromEntries(
      vatByRate.flatMap(({ rate, exemption, vat: of }) => [
        [rate, of] as const,
        [typeof exemption === "string" ? exemption : rate, of] as const,
      ]),
    ),
  };
}

/** The minutes billed in a scope, by the oracle's books. */
export function bookedMinutesOf(lines: readonly VectorLine[], scope: BillingScope): number {
  return booksOf(lines, scope)
    .statements.flatMap((statement) => statement.lines)
    .reduce((sum, { billableMinutes }) => sum + billableMinutes, 0);
}
