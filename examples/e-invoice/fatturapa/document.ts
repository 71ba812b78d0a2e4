import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import { bodyOf, type BodyOptions, type FatturaPaBody } from "./body.js";
import { centsText, exact } from "./numbers.js";
import { collectProblems, type Problems } from "./problem.js";
import { latinText } from "./text.js";
import { xmlElements, type XmlValue } from "./xml.js";

/** A supplier or customer, as their register has them. */
export interface Party {
  /** VAT number with its country, such as `{ country: "IT", code: "01234567890" }`. */
  readonly vatNumber?: { readonly country: string; readonly code: string };
  /** `CodiceFiscale`. */
  readonly taxCode?: string;
  /** Of a company; a person has `firstName` and `lastName` instead. */
  readonly name?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    /** Two letters, in Italy. */
    readonly province?: string;
    /** ISO 3166: `"IT"`. */
    readonly country: string;
  };
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
  /** Seven characters (`FPR12`) or six (`FPA12`). Defaults to `0000000`, which leaves it to SdI's register or to `recipientPec`. */
  readonly recipientCode?: string;
  readonly recipientPec?: string;
  /** `regime` is `RF01` for the ordinary one. */
  readonly supplier: Party & { readonly regime: string };
  readonly customer: Party;
  readonly payment?: {
    /** `TP01` in instalments, `TP02` complete, `TP03` in advance. Defaults to `TP02`. */
    readonly conditions?: string;
    /** `MP05` is a bank transfer. */
    readonly method: string;
    readonly dueDate?: string;
    readonly iban?: string;
  };
  /** The invoices that a credit note corrects. */
  readonly corrects?: readonly { readonly number: string; readonly date: string }[];
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
    FatturaElettronicaHeader: headerOf(document, problems),
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

function headerOf(document: FatturaPaDocument, problems: Problems): { readonly [name: string]: XmlValue } {
  const { format, sender, sendingNumber, recipientPec, supplier, customer } = document;
  const recipientCode = document.recipientCode ?? "0000000";
  const length = format === "FPA12" ? 6 : 7;
  requireCode(
    recipientCode,
    new RegExp(`^[A-Z0-9]{${length}}$`),
    ["recipientCode"],
    `${length} capital letters or digits`,
    problems,
  );
  requireCode(sendingNumber, /^[A-Za-z0-9]{1,10}$/, ["sendingNumber"], "at most ten letters or digits", problems);
  return {
    DatiTrasmissione: {
      IdTrasmittente: { IdPaese: sender.country, IdCodice: sender.code },
      ProgressivoInvio: sendingNumber,
      FormatoTrasmissione: format,
      CodiceDestinatario: recipientCode,
      PECDestinatario: recipientPec,
    },
    CedentePrestatore: partyElements(supplier, ["supplier"], problems, supplier.regime),
    CessionarioCommittente: partyElements(customer, ["customer"], problems),
  };
}

function partyElements(
  party: Party,
  path: readonly string[],
  problems: Problems,
  regime?: string,
): { readonly [name: string]: XmlValue } {
  const { vatNumber, taxCode, address } = party;
  requireCode(address.postalCode, /^[0-9]{5}$/, [...path, "address", "postalCode"], "five digits; 00000 abroad", problems);
  requireCode(address.country, /^[A-Z]{2}$/, [...path, "address", "country"], "two capital letters", problems);
  if (vatNumber === undefined && taxCode === undefined) {
    problems.add("missing_text", path, "a VAT number or a tax code is needed (00417)");
  }
  return {
    DatiAnagrafici: {
      IdFiscaleIVA: vatNumber && { IdPaese: vatNumber.country, IdCodice: vatNumber.code },
      CodiceFiscale: taxCode,
      Anagrafica: nameElements(party, path, problems),
      RegimeFiscale: regime,
    },
    Sede: {
      Indirizzo: latinText(address.street, 60, [...path, "address", "street"], problems),
      CAP: address.postalCode,
      Comune: latinText(address.city, 60, [...path, "address", "city"], problems),
      Provincia: address.province,
      Nazione: address.country,
    },
  };
}

function nameElements(
  { name, firstName, lastName }: Party,
  path: readonly string[],
  problems: Problems,
): { readonly [name: string]: XmlValue } {
  if (firstName !== undefined && lastName !== undefined) {
    return {
      Nome: latinText(firstName, 60, [...path, "firstName"], problems),
      Cognome: latinText(lastName, 60, [...path, "lastName"], problems),
    };
  }
  return { Denominazione: latinText(name ?? "", 80, [...path, "name"], problems) };
}

function bodyElements(
  body: FatturaPaBody,
  document: FatturaPaDocument,
  problems: Problems,
): { readonly [name: string]: XmlValue } {
  const { number, date, corrects = [], payment } = document;
  requireCode(number, /^[\u0020-\u007e]{1,20}$/, ["number"], "at most 20 characters of ASCII", problems);
  if (!/[0-9]/.test(number)) problems.add("number_without_digit", ["number"], `${number} has no digit (00425)`);
  requireDate(date, ["date"], problems);
  for (const [position, corrected] of corrects.entries()) requireDate(corrected.date, ["corrects", position, "date"], problems);
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
      DatiFattureCollegate: corrects.map((corrected) => ({ IdDocumento: corrected.number, Data: corrected.date })),
    },
    DatiBeniServizi: {
      DettaglioLinee: DettaglioLinee.map((line) => ({ ...line })),
      DatiRiepilogo: DatiRiepilogo.map((total) => ({ ...total })),
    },
    DatiPagamento: payment && paymentElements(body, payment, problems),
  };
}

/** What is to be paid: under split payment the customer pays the tax to the State, and the supplier the rest alone. */
function paymentElements(
  { ImportoTotaleDocumento, DatiRiepilogo }: FatturaPaBody,
  { conditions = "TP02", method, dueDate, iban }: NonNullable<FatturaPaDocument["payment"]>,
  problems: Problems,
): { readonly [name: string]: XmlValue } {
  const split = DatiRiepilogo.filter(({ EsigibilitaIVA }) => EsigibilitaIVA === "S").map(({ Imposta }) => exact(Imposta));
  const amount = split.reduce((rest, tax) => rest.minus(tax), exact(ImportoTotaleDocumento));
  if (dueDate !== undefined) requireDate(dueDate, ["payment", "dueDate"], problems);
  return {
    CondizioniPagamento: conditions,
    DettaglioPagamento: {
      ModalitaPagamento: method,
      DataScadenzaPagamento: dueDate,
      ImportoPagamento: centsText(amount, ["payment"], problems),
      IBAN: iban?.replace(/\s/g, ""),
    },
  };
}

function requireCode(text: string, form: RegExp, path: readonly (string | number)[], wanted: string, problems: Problems): void {
  if (!form.test(text)) problems.add("invalid_code", path, `"${text}" is not ${wanted}`);
}

function requireDate(date: string, path: readonly (string | number)[], problems: Problems): void {
  requireCode(date, /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, path, "a date YYYY-MM-DD", problems);
}
