import {
  draftInvoices,
  type HeldBack,
  type InvoicingResult,
  type PackBalance,
  type Statement,
  type StatementLine,
} from "../../src/index.js";

/** A line of work, and not of an item or a fee. */
export type WorkLine = Extract<StatementLine, { readonly kind: "work" }>;

/** A statement whose lines are all of work. */
export type WorkStatement = Omit<Statement, "lines"> & { readonly lines: readonly WorkLine[] };

/** The result for work without items, by terms without fees and incident packs. */
export interface WorkInvoicing extends InvoicingResult {
  readonly statements: readonly WorkStatement[];
  readonly heldBack: readonly Extract<HeldBack, { readonly intervention: string }>[];
  readonly packs: readonly Extract<PackBalance, { readonly minutes: number }>[];
}

/** Drafts invoices of work without items, by terms without fees and incident packs. */
export function draftWork(...given: Parameters<typeof draftInvoices>): WorkInvoicing {
  const result = draftInvoices(...given);
  const heldBack = result.heldBack.filter((held) => "intervention" in held);
  const packs = result.packs.filter((pack) => "minutes" in pack);
  const hasOthers = heldBack.length < result.heldBack.length || packs.length < result.packs.length;
  if (hasOthers) throw new Error("there is something else than work");
  return { ...result, statements: result.statements.map(ofWork), heldBack, packs };
}

/** A statement whose lines are all of work. */
export function ofWork(statement: Statement): WorkStatement {
  const lines = statement.lines.filter((line) => line.kind === "work");
  if (lines.length < statement.lines.length) throw new Error("there is a line of something else than work");
  return { ...statement, lines };
}
