import { expect } from "vitest";
import { allocate, billableDuration, chargeFor, type BillingScope, type Money } from "../../src/index.js";
import { draftWork } from "../support/work-invoicing.js";
import { problemsOf } from "../problem/refusal.js";
import { billingInputOf, type VectorLine } from "./billing-input.js";

/** The result of an invoice, lines in input order. */
export interface InvoiceFacts {
  readonly lines: readonly {
    readonly billableMinutes: number;
    readonly chargeableMinutes: number;
    readonly coverage: string;
    readonly net: string;
  }[];
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  /** By rate, and by the exemption where the rate is zero. */
  readonly vatByRate: Readonly<Record<string, string>>;
  readonly billingMonth: string;
  readonly invoiceBy: string;
}

/** A question about billing with its answer, or the code of its refusal. */
export type BillingVector =
  | {
      readonly id: string;
      readonly kind: "invoice";
      readonly lines: readonly VectorLine[];
      readonly facts: Partial<InvoiceFacts>;
    }
  | {
      readonly id: string;
      readonly kind: "scope";
      readonly lines: readonly VectorLine[];
      readonly billableMinutes: Partial<Readonly<Record<BillingScope, number>>>;
    }
  | {
      readonly id: string;
      readonly kind: "allocation";
      readonly total: Money;
      readonly weights: readonly (number | string)[];
      readonly parts: readonly string[];
    }
  | { readonly id: string; readonly kind: "refusedInvoice"; readonly lines: readonly VectorLine[]; readonly code?: string }
  | {
      readonly id: string;
      readonly kind: "refusedAllocation";
      readonly total: Money;
      readonly weights: readonly (number | string)[];
      readonly code?: string;
    };

export function expectBilling(vector: BillingVector): void {
  switch (vector.kind) {
    case "invoice":
      expect(invoiceFactsOf(vector.lines)).toMatchObject(vector.facts);
      return expectOneByOne(vector.lines);
    case "scope": {
      const scopes = Object.entries(vector.billableMinutes).map(([scope]) => [scope, minutesIn(scope, vector.lines)]);
      return expect(Object.fromEntries(scopes)).toEqual(vector.billableMinutes);
    }
    case "allocation":
      return expect(allocate(vector.total, vector.weights).map(({ amount }) => amount)).toEqual(vector.parts);
    case "refusedInvoice":
      return expectRefusal(vector.code, () => invoiceFactsOf(vector.lines));
    case "refusedAllocation":
      return expectRefusal(vector.code, () => allocate(vector.total, vector.weights));
  }
}

function invoiceFactsOf(vectorLines: readonly VectorLine[]): InvoiceFacts {
  const { policy, interventions, terms } = billingInputOf(vectorLines);
  const { statements, heldBack } = draftWork(policy, interventions, terms);
  const [statement] = statements;
  if (statement === undefined || statements.length > 1) throw new Error(`${statements.length} statements for one invoice`);
  expect(heldBack).toEqual([]);
  const { lines, totals, month, invoiceBy } = statement;
  const idOf = ({ interventions: [intervention] }: (typeof lines)[number]): string => intervention?.id ?? "";
  const inOrder = [...lines].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const { net, vat, gross, vatByRate } = totals;
  return {
    lines: inOrder.map(({ billableMinutes, chargeableMinutes, coverage, net }) => {
      return { billableMinutes, chargeableMinutes, coverage: coverage.kind, net };
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

/** A charge by itself is the line of a statement that has it alone; its time is the billed duration. */
function expectOneByOne(lines: readonly VectorLine[]): void {
  for (const line of lines) {
    const { policy, interventions, terms } = billingInputOf([line]);
    for (const intervention of interventions) {
      const { endedAt, cause, ...others } = intervention;
      const work = { ...others, endedAt: endedAt ?? "", cause: cause ?? "" };
      const charge = chargeFor(policy, work, terms);
      expect(charge).toMatchObject(billableDuration(policy, work));
      expect(draftWork(policy, interventions, terms).statements[0]?.lines[0]).toMatchObject(charge);
    }
  }
}

function minutesIn(scope: string, vectorLines: readonly VectorLine[]): number {
  if (scope !== "intervention" && scope !== "ticket" && scope !== "ticketDay") throw new Error(`no scope "${scope}"`);
  const { policy, interventions, terms } = billingInputOf(vectorLines, scope);
  const lines = draftWork(policy, interventions, terms).statements.flatMap((statement) => statement.lines);
  return lines.reduce((sum, { billableMinutes }) => sum + billableMinutes, 0);
}

function expectRefusal(code: string | undefined, call: () => unknown): void {
  const codes = problemsOf(call).map((problem) => problem.code);
  if (code !== undefined) expect(codes).toContain(code);
  // Else the vector has a fact that its reader passes on unread.
  else expect(codes).not.toContain("unknown_field");
}
