import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import { bodyOf, type BodyOptions, type FatturaPaBody } from "./body.js";
import { checkCode, forms, requireCode, requireDate } from "./codes.js";
import { centsText, exact } from "./numbers.js";
import { customerElements, idElements, supplierElements, type Party } from "./parties.js";
import { collectProblems, type EInvoiceProblem, type Problems } from "./problem.js";
import { xmlElements, type XmlElements } from "./xml.js";

/** A document that the invoice refers to, such as the customer's order. */
export interface RelatedDocument {
  /** At most 20 characters. */
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string | null;
  /** `CodiceCUP`, of a public project. */
  readonly cup?: string | null;
  /** `CodiceCIG`, of a public tender. */
  readonly cig?: string | null;
}

/** What a document needs beyond the draft. The app gives it; nothing here is guessed. */
export interface FatturaPaDocument extends BodyOptions {
  /** To a company or person (`FPR12`) or to the public administration (`FPA12`). */
  readonly format: "FPR12" | "FPA12";
  /** The invoice's number: at most 20 characters, one of them a digit. */
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `ProgressivoInvio`: at most ten characters, unique for the sender. */
  readonly sendingNumber: string;
  /** Who sends the file to SdI. */
  readonly sender: { readonly country: string; readonly code: string };
  /**
   * Seven characters (`FPR12`) or six (`FPA12`); `XXXXXXX` for a customer abroad. Defaults to `0000000`, which leaves it to SdI's
   * register or to `recipientPec`.
   */
  readonly recipientCode?: string | null;
  readonly recipientPec?: string | null;
  /** `regime` is `RF01` for the ordinary one. */
  readonly supplier: Party & { readonly regime: string };
  readonly customer: Party;
  readonly payment?: {
    /** `TP01` in instalments, `TP02` complete, `TP03` in advance. Defaults to `TP02`. */
    readonly conditions?: string | null;
    /** `MP05` is a bank transfer. */
    readonly method: string;
    readonly dueDate?: string | null;
    readonly iban?: string | null;
  } | null;
  /** The customer's orders (`DatiOrdineAcquisto`); the public administration's with CUP and CIG. */
  readonly orders?: readonly RelatedDocument[] | null;
  /** Contracts (`DatiContratto`). */
  readonly contracts?: readonly RelatedDocument[] | null;
  /** The invoices that a credit note corrects. */
  readonly corrects?: readonly { readonly number: string; readonly date: string }[] | null;
}

const namespace = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2";

/**
 * A FatturaPA document as XML text, by schema 1.2.3, unsigned.
 *
 * @throws EInvoiceError with all that is wrong with the draft and the document, each with a code and its path
 */
export function fatturaPa(draft: InvoiceDraft | CreditNote, document: FatturaPaDocument): string {
  const problems = collectProblems();
  const body = bodyOf(draft, document, problems);
  const content = {
    FatturaElettronicaHeader: {
      DatiTrasmissione: transmissionElements(document, problems),
      CedentePrestatore: supplierElements(document.supplier, problems),
      CessionarioCommittente: customerElements(document.customer, problems),
    },
    FatturaElettronicaBody: bodyElements(body, document, problems),
  };
  problems.throwAny();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<p:FatturaElettronica versione="${document.format}" xmlns:p="${namespace}">\n`,
    xmlElements(content, "  "),
    "</p:FatturaElettronica>\n",
  ].join("");
}

const noCode = "0000000";
const recipientForms = {
  FPR12: { pattern: /^[A-Z0-9]{7}$/, wanted: "seven capital letters or digits (00427)" },
  FPA12: { pattern: /^[A-Z0-9]{6}$/, wanted: "six capital letters or digits (00427)" },
};

function transmissionElements(
  { format, sender, sendingNumber, recipientCode, recipientPec }: FatturaPaDocument,
  problems: Problems,
): XmlElements {
  const code = recipientCode ?? noCode;
  if (Object.hasOwn(recipientForms, format)) requireCode(code, recipientForms[format], ["recipientCode"], problems);
  else problems.add("invalid_code", ["format"], `"${format}" is not FPR12 or FPA12`);
  requireCode(sendingNumber, forms.sendingNumber, ["sendingNumber"], problems);
  checkCode(recipientPec, forms.email, ["recipientPec"], problems);
  if (recipientPec && code !== noCode) {
    problems.add("unexpected_pec", ["recipientPec"], `a PEC address goes with the code ${noCode} alone, not ${code} (00426)`);
  }
  return {
    IdTrasmittente: idElements(sender, ["sender"], problems),
    ProgressivoInvio: sendingNumber,
    FormatoTrasmissione: format,
    CodiceDestinatario: code,
    PECDestinatario: recipientPec,
  };
}

function bodyElements(body: FatturaPaBody, document: FatturaPaDocument, problems: Problems): XmlElements {
  const { number, date, orders, contracts, corrects, payment } = document;
  requireCode(number, forms.number, ["number"], problems);
  if (!/[0-9]/.test(number)) problems.add("number_without_digit", ["number"], `${number} has no digit (00425)`);
  requireDate(date, ["date"], problems);
  for (const [position, corrected] of (corrects ?? []).entries()) {
    const path = ["corrects", position, "date"];
    requireDate(corrected.date, path, problems);
    if (corrected.date > date) {
      problems.add("earlier_than_corrected", path, `the note of ${date} corrects an invoice of ${corrected.date} (00418)`);
    }
  }
  const { DatiBollo, ImportoTotaleDocumento, DettaglioLinee, DatiRiepilogo } = body;
  return {
    DatiGenerali: {
      DatiGeneraliDocumento: {
        TipoDocumento: body.TipoDocumento,
        Divisa: body.Divisa,
        Data: date,
        Numero: number,
        DatiBollo,
        ImportoTotaleDocumento,
      },
      DatiOrdineAcquisto: relatedElements(orders, "orders", problems),
      DatiContratto: relatedElements(contracts, "contracts", problems),
      DatiFattureCollegate: relatedElements(corrects, "corrects", problems),
    },
    DatiBeniServizi: {
      DettaglioLinee: DettaglioLinee.map((line) => ({ ...line })),
      DatiRiepilogo: DatiRiepilogo.map((total) => ({ ...total })),
    },
    DatiPagamento: payment && paymentElements(body, payment, problems),
  };
}

function relatedElements(
  related: readonly RelatedDocument[] | null | undefined,
  field: string,
  problems: Problems,
): readonly XmlElements[] {
  return (related ?? []).map(({ number, date, cup, cig }, position) => {
    const path: EInvoiceProblem["path"] = [field, position];
    requireCode(number, forms.number, [...path, "number"], problems);
    if (date && field !== "corrects") requireDate(date, [...path, "date"], problems);
    checkCode(cup, forms.projectCode, [...path, "cup"], problems);
    checkCode(cig, forms.projectCode, [...path, "cig"], problems);
    return { IdDocumento: number, Data: date, CodiceCUP: cup, CodiceCIG: cig };
  });
}

/** What is to be paid: under split payment the customer pays the tax to the State, and the supplier the rest alone. */
function paymentElements(
  { ImportoTotaleDocumento, DatiRiepilogo }: FatturaPaBody,
  payment: NonNullable<FatturaPaDocument["payment"]>,
  problems: Problems,
): XmlElements {
  const { method, dueDate } = payment;
  const conditions = payment.conditions ?? "TP02";
  const iban = payment.iban?.replace(/\s/g, "");
  requireCode(conditions, forms.conditions, ["payment", "conditions"], problems);
  requireCode(method, forms.method, ["payment", "method"], problems);
  checkCode(iban, forms.iban, ["payment", "iban"], problems);
  if (dueDate) requireDate(dueDate, ["payment", "dueDate"], problems);
  const split = DatiRiepilogo.filter(({ EsigibilitaIVA }) => EsigibilitaIVA === "S").map(({ Imposta }) => exact(Imposta));
  const amount = split.reduce((rest, tax) => rest.minus(tax), exact(ImportoTotaleDocumento));
  return {
    CondizioniPagamento: conditions,
    DettaglioPagamento: {
      ModalitaPagamento: method,
      DataScadenzaPagamento: dueDate,
      ImportoPagamento: centsText(amount, ["payment"], problems),
      IBAN: iban,
    },
  };
}
