/** FatturaPA, the Italian e-invoice, from the drafts and credit notes of trouble-ticket. Copy this file and the folder `fatturapa`. */
export { fatturaPaBody, type BodyOptions, type FatturaPaBody } from "./fatturapa/body.js";
export { fatturaPa, type FatturaPaDocument, type RelatedDocument } from "./fatturapa/document.js";
export { type Party } from "./fatturapa/parties.js";
export { type EInvoiceError, type EInvoiceProblem } from "./fatturapa/problem.js";
export { stampDuty } from "./fatturapa/stamp-duty.js";
