export { type Amount, amountIn } from "./amount.js";
export { formatCharge } from "./charge/format-charge.js";
export { exemptionText } from "./money/vat.js";
export { statementSchema } from "./statement/schema.js";
export type { ItemLine, Statement, StatementLine, TicketSummary } from "./statement/statement.js";
