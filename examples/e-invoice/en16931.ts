/** EN 16931, the European e-invoice, from the drafts and credit notes of trouble-ticket. Copy this file and the folder `en16931`. */
export { type Describe, type LinePart, type LineText } from "./en16931/describe.js";
export { type En16931Document } from "./en16931/document.js";
export { en16931Invoice } from "./en16931/invoice.js";
export { type Party, type Seller } from "./en16931/parties.js";
export { type En16931Error, type En16931Problem } from "./en16931/problem.js";
export { type VatCategory, type ZeroCategoryCode } from "./en16931/vat-categories.js";
export { en16931 } from "./en16931/xml.js";
