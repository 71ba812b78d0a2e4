export { chargeSchema } from "../billing/charge/schema.js";
export { agreementSchema, customerSchema, priceListSchema } from "../billing/schema.js";
export { creditNoteSchema, invoiceDraftSchema, statementSchema } from "../billing/statement/schema.js";
export { billableInterventionSchema } from "../billing/work/schema.js";
export { messageSchema } from "../message/schema.js";
export { supportPolicySchema } from "../policy/schema.js";
export { queueEntrySchema } from "../queue/schema.js";
export { supportRequestSchema } from "../request/schema.js";
export {
  attainmentSchema,
  dueExplanationSchema,
  serviceLevelReportSchema,
  slaFactsSchema,
  slaStatusesSchema,
  slaStatusSchema,
  whatIfSchema,
} from "../sla/schema.js";
export { ticketCommandSchema, ticketEventSchema } from "../ticket/events/schema.js";
export { ticketReportSchema } from "../ticket/report/schema.js";
export { ticketSchema } from "../ticket/schema.js";
