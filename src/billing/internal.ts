export type { LinePart } from "./charge/charge.js";
export { formatCharge } from "./charge/format-charge.js";
export type { Amount } from "./amount.js";
export { amountIn } from "./money/money.js";
export { exemptionText, type VatTreatment } from "./money/vat.js";
export { statementSchema } from "./statement/schema.js";
export type { FeeLine, ItemLine, Statement, StatementLine, TicketSummary, WorkLine } from "./statement/statement.js";
