import { invoiceSchema, type Invoice } from "@e-invoice-eu/core";
import { Ajv2019 } from "ajv/dist/2019.js";
import { collectProblems } from "./problem.js";

const isInvoice = new Ajv2019({ allErrors: true }).compile<Invoice>(invoiceSchema);

/** Checks the data by the schema, whose code lists are those of EN 16931 and Peppol. */
export function validInvoice(data: unknown): Invoice {
  if (isInvoice(data)) return data;
  const problems = collectProblems();
  for (const { instancePath, message = "invalid" } of isInvoice.errors ?? []) {
    const path = instancePath
      .split("/")
      .slice(1)
      .map((key) => (/^[0-9]+$/.test(key) ? Number(key) : key));
    problems.add("schema_violation", path, `${path.at(-1) ?? "the invoice"} ${message}`);
  }
  problems.throwAny();
  throw new Error("the schema refuses the invoice without a reason");
}
