import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import { describeInItalian, detailLines, type Describe, type DetailLine } from "./lines.js";
import { centsText, exact, sumOf } from "./numbers.js";
import { collectProblems, type Problems } from "./problem.js";
import { requireEur, stampDutyInEur } from "./stamp-duty.js";
import { summaries, type Summary } from "./summary.js";

/** What a draft or credit note says in a FatturaPA document, under the names of its schema. */
export interface FatturaPaBody {
  readonly TipoDocumento: "TD01" | "TD04";
  readonly Divisa: "EUR";
  /** Where stamp duty is due. */
  readonly DatiBollo?: { readonly BolloVirtuale: "SI"; readonly ImportoBollo: string };
  readonly ImportoTotaleDocumento: string;
  readonly DettaglioLinee: readonly DetailLine[];
  readonly DatiRiepilogo: readonly Summary[];
}

export interface BodyOptions {
  /** The description of a line's part. Defaults to Italian, with the policy's names of modes and bands. */
  readonly describe?: Describe;
}

/**
 * The body of a FatturaPA document (TD01 for a draft, TD04 for a credit note) by the arithmetic that SdI checks: 00421, 00422, 00423.
 *
 * A credit note's amounts are written above zero; a reduction keeps a unit price below zero.
 *
 * @throws EInvoiceError with all that FatturaPA cannot say, each with a code and its path
 */
export function fatturaPaBody(document: InvoiceDraft | CreditNote, options: BodyOptions = {}): FatturaPaBody {
  const problems = collectProblems();
  const body = bodyOf(document, options, problems);
  problems.throwAny();
  return body;
}

/** The same for a caller that adds further problems. */
export function bodyOf(document: InvoiceDraft | CreditNote, options: BodyOptions, problems: Problems): FatturaPaBody {
  const sign = document.kind === "creditNote" ? -1 : 1;
  requireEur(document, problems);
  const gross = exact(document.totals.gross).times(sign);
  if (gross.isNegative() && !gross.isZero()) {
    problems.add(
      "credit_above_zero",
      ["totals", "gross"],
      `the note would charge ${gross.abs().toString()}; write an invoice instead`,
    );
  }
  const duty = stampDutyInEur(document);
  const lines = detailLines(document, sign, options.describe ?? describeInItalian, problems);
  const totals = summaries(document, sign, problems);
  requireBases(lines, totals, problems);
  return {
    TipoDocumento: sign === -1 ? "TD04" : "TD01",
    Divisa: "EUR",
    ...(duty.due && { DatiBollo: { BolloVirtuale: "SI", ImportoBollo: duty.amount } }),
    ImportoTotaleDocumento: centsText(gross, ["totals", "gross"], problems),
    DettaglioLinee: lines,
    DatiRiepilogo: totals,
  };
}

const one = exact("1");

/** SdI's control 00422: the base of a rate and nature is the sum of its lines, to one euro. */
function requireBases(lines: readonly DetailLine[], totals: readonly Summary[], problems: Problems): void {
  const keyOf = ({ AliquotaIVA, Natura }: DetailLine | Summary): string => `${AliquotaIVA} ${Natura ?? ""}`;
  for (const key of new Set([...lines, ...totals].map(keyOf))) {
    const sum = sumOf(lines.filter((line) => keyOf(line) === key).map(({ PrezzoTotale }) => exact(PrezzoTotale)));
    const base = sumOf(totals.filter((total) => keyOf(total) === key).map(({ ImponibileImporto }) => exact(ImponibileImporto)));
    if (sum.minus(base).abs().gt(one)) {
      const said = `the lines of ${key.trim()} sum to ${sum.toString()}, the totals say ${base.toString()} (00422)`;
      problems.add("base_differs", ["totals", "vatByRate"], said);
    }
  }
}
