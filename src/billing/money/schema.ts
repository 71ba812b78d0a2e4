import * as z from "zod/mini";
import { isRecord, showValue, type Problem } from "../../problem/internal.js";
import { checkedBy, fields, notEmpty, optional, refuse, text, wholeNumber } from "../../problem/schema.js";
import { compareAmounts, isZero, shortText, type Amount, type Money } from "../amount.js";
import { exemptionOf, type VatTreatment } from "./vat.js";

/** A whole number of zero or more. */
export const count: z.ZodMiniType<number> = wholeNumber(0);

/** A number of zero or more, which may have a fraction. */
export const quantityNumber: z.ZodMiniType<number> = z.number().check(z.minimum(0)).check(z.maximum(Number.MAX_SAFE_INTEGER));

const unsignedAmount = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/;
const signedPrice = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/;
const factorPattern = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,4})?$/;
const signedAmount = /^-?\d{1,40}(?:\.\d{1,20})?$/;

function amountBy(pattern: RegExp): z.ZodMiniType<Amount> {
  return checkedBy(
    (value) => {
      return typeof value === "string" && pattern.test(value) ? [] : [{ code: "invalid_amount", value: showValue(value) }];
    },
    { type: "string", pattern: pattern.source },
  );
}

/** A price: text without a sign, up to eighteen digits before the point and ten after it. A JavaScript number is refused. */
export const price: z.ZodMiniType<Amount> = amountBy(unsignedAmount);

/** The same, which may be below zero. */
export const priceOrReduction: z.ZodMiniType<Amount> = amountBy(signedPrice);

/** A factor of a price, with at most four decimals. */
export const factor: z.ZodMiniType<Amount> = amountBy(factorPattern);

/** An amount as results have it. */
export const amount: z.ZodMiniType<Amount> = amountBy(signedAmount);

const currencyPattern = /^[A-Z]{3}$/;

export const currency: z.ZodMiniType<string> = checkedBy(
  (value) => {
    return typeof value === "string" && currencyPattern.test(value)
      ? []
      : [{ code: "invalid_currency", value: showValue(value) }];
  },
  { type: "string", pattern: currencyPattern.source },
);

/** A record whose keys are names. The name `__proto__`, which zod's records drop, is refused with `invalid_name`. */
export function byName<Entry>(entry: z.ZodMiniType<Entry>): z.ZodMiniType<Readonly<Record<string, Entry>>> {
  const pipe = z.pipe(withoutPrototype, z.record(text, entry));
  // The JSON Schema is that of the record: what comes before it cannot be described.
  pipe._zod.processJSONSchema = (context, json, params) => {
    context.processors["pipe"]?.(pipe, { ...context, io: "output" }, json, params);
  };
  return pipe;
}

const withoutPrototype: z.ZodMiniType<Readonly<Record<string, unknown>>> = z.custom<Readonly<Record<string, unknown>>>().check(
  z.check((payload) => {
    const { value } = payload;
    if (!isRecord(value) || !Object.hasOwn(value, "__proto__")) return;
    refuse(payload, { code: "invalid_name", path: ["__proto__"], value: showValue("__proto__") });
  }),
);

/** An amount with its currency. */
export const moneySchema: z.ZodMiniType<Money> = fields({ amount, currency });

/** Weights of zero or more, as numbers or as text. */
export const weightsSchema: z.ZodMiniType<readonly (number | string)[]> = z
  .array(z.union([quantityNumber, price], { error: "a number of zero or more, or one as text" }))
  .check(notEmpty());

const exemption: z.ZodMiniType<NonNullable<VatTreatment["exemption"]>> = z.union(
  [z.string(), fields({ nature: optional(text), reference: text })],
  { error: "a text, or an object with nature and reference" },
);

type Optional<Value> = z.ZodMiniExactOptional<z.ZodMiniType<NonNullable<Value>>>;

/** The fields of a VAT treatment. */
export const vatFields: {
  readonly rate: z.ZodMiniType<Amount>;
  readonly exemption: Optional<VatTreatment["exemption"]>;
  readonly chargeability: Optional<VatTreatment["chargeability"]>;
} = {
  rate: price,
  exemption: optional(exemption),
  chargeability: optional(z.enum(["immediate", "deferred", "split"], { error: "one of immediate, deferred, split" })),
};

/** The schema of a VAT treatment. It writes the rate as short as possible. */
export const vatSchema: z.ZodMiniType<VatTreatment> = fields(vatFields)
  .check(
    z.check((payload) => {
      for (const problem of vatProblems(payload.value)) refuse(payload, problem);
    }),
  )
  .check(z.overwrite((vat) => ({ ...vat, rate: shortText(vat.rate) })));

function vatProblems({ rate, exemption }: VatTreatment): readonly Problem[] {
  const path = ["exemption"];
  if (compareAmounts(rate, "100") > 0) return [{ code: "out_of_bounds", path: ["rate"], value: showValue(rate), maximum: 100 }];
  const isMissing = exemptionOf(exemption).reference.trim() === "";
  if (isZero(rate)) return isMissing ? [{ code: "missing_exemption", path, rate }] : [];
  return exemption === undefined ? [] : [{ code: "unexpected_exemption", path, rate }];
}

/** Refuses an id that an earlier entry of a list has. */
export const withUniqueIds: z.core.$ZodCheck<readonly { readonly id: string }[]> = z.check((payload) => {
  const taken = new Set<string>();
  for (const [position, { id }] of payload.value.entries()) {
    if (taken.has(id)) refuse(payload, { code: "duplicate_id", path: [position, "id"], id });
    taken.add(id);
  }
});
