import { draftInvoices, type InvoiceTerms, type SupportPolicy } from "trouble-ticket";
import { agreementSchema, customerSchema, priceListSchema } from "trouble-ticket/schemas";
import terms from "../terms.json" with { type: "json" };

/** The customers, prices and agreements of `terms.json`; throws what is wrong with them, before the desk opens. */
export function readTerms(policy: SupportPolicy): InvoiceTerms {
  const read = {
    customers: terms.customers.map((customer) => customerSchema.parse(customer)),
    priceLists: terms.priceLists.map((list) => priceListSchema.parse(list)),
    agreements: terms.agreements.map((agreement) => agreementSchema.parse(agreement)),
  };
  draftInvoices(policy, [], read);
  return read;
}
