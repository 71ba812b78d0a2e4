export { amountIn } from "./amount-in.js";
export type { Amount } from "./amount.js";
export { formatCharge } from "./charge/format-charge.js";
export { statementSchema } from "./statement/schema.js";
export type { Statement, StatementLine, TicketSummary } from "./statement/statement.js";
