export { formatCharge } from "./charge/format-charge.js";
export type { Amount } from "./amount.js";
export { amountIn } from "./money/money.js";
export { exemptionText, type VatTreatment } from "./money/vat.js";
export { statementSchema } from "./statement/schema.js";
export type { ItemLine, Statement, StatementLine, TicketSummary } from "./statement/statement.js";
