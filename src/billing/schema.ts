import * as z from "zod/mini";
import { fields, optional, text } from "../problem/schema.js";
import { agreementsSchema } from "./agreements/schema.js";
import { currency, vatSchema, withUniqueIds } from "./money/schema.js";
import { priceListSchema } from "./prices/schema.js";
import type { ChargeTerms, Customer, InvoiceTerms } from "./terms.js";

/** The schema of a customer, with what an invoice needs. */
export const customerSchema: z.ZodMiniType<Customer> = fields({
  id: text,
  vat: vatSchema,
  name: optional(text),
  email: optional(text),
  currency: optional(currency),
});

const customers = z.array(customerSchema).check(withUniqueIds);
const payment = { priceLists: z.array(priceListSchema), agreements: optional(agreementsSchema) };

/** The schema of the terms of one charge, which needs no customers. */
export const chargeTermsSchema: z.ZodMiniType<ChargeTerms> = fields({ ...payment, customers: optional(customers) });

/** The schema of the terms by which months are invoiced. */
export const invoiceTermsSchema: z.ZodMiniType<InvoiceTerms> = fields({ ...payment, customers });
