import * as z from "zod/mini";
import { showValue } from "../../problem/internal.js";
import { checkedBy, fields, oneOf, optional, refuse, text } from "../../problem/schema.js";
import { vatProblems, type InterventionItem, type VatTreatment } from "./item.js";

/** The schema of a decimal number as text. A JavaScript number is refused. */
export function amountBy(pattern: RegExp): z.ZodMiniType<string> {
  return checkedBy(
    (value) => {
      return typeof value === "string" && pattern.test(value) ? [] : [{ code: "invalid_amount", value: showValue(value) }];
    },
    () => ({ type: "string", pattern: pattern.source }),
  );
}

/** A price: text without a sign, up to eighteen digits before the point and ten after it. */
export const price: z.ZodMiniType<string> = amountBy(/^(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/);

/** The same, which may be below zero. */
const priceOrReduction: z.ZodMiniType<string> = amountBy(/^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/);

const exemption: z.ZodMiniType<NonNullable<VatTreatment["exemption"]>> = z.union(
  [z.string(), fields({ nature: optional(text), reference: text })],
  { error: "a text, or an object with nature and reference" },
);

type Optional<Value> = z.ZodMiniExactOptional<z.ZodMiniType<NonNullable<Value>>>;

/** The fields of a VAT treatment. */
export const vatFields: {
  readonly rate: z.ZodMiniType<string>;
  readonly exemption: Optional<VatTreatment["exemption"]>;
  readonly chargeability: Optional<VatTreatment["chargeability"]>;
} = {
  rate: price,
  exemption: optional(exemption),
  chargeability: optional(oneOf(["immediate", "deferred", "split"])),
};

/** The schema of a VAT treatment. It writes the rate as short as possible: `"22"` for `"22.00"`. */
export const vatSchema: z.ZodMiniType<VatTreatment> = fields(vatFields)
  .check(
    z.check((payload) => {
      for (const problem of vatProblems(payload.value)) refuse(payload, problem);
    }),
  )
  .check(z.overwrite((vat) => ({ ...vat, rate: vat.rate.replace(/\.0*$|(\.\d*?)0+$/, "$1") })));

/** The schema of an item, as tickets and invoices have it. */
export const itemSchema: z.ZodMiniType<InterventionItem> = fields({
  description: text,
  quantity: price,
  unitPrice: priceOrReduction,
  vat: optional(vatSchema),
});
