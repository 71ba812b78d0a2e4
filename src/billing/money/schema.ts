import * as z from "zod/mini";
import { amountBy, price } from "../../policy/items/schema.js";
import { isRecord, showValue, wrongTypeProblem } from "../../problem/internal.js";
import { checkedBy, fields, notEmpty, refuse, text } from "../../problem/schema.js";
import type { Amount, Money } from "../amount.js";

/** A number of zero or more, which may have a fraction. */
export const quantityNumber: z.ZodMiniType<number> = z.number().check(z.minimum(0)).check(z.maximum(Number.MAX_SAFE_INTEGER));

/** A factor of a price, with at most four decimals. */
export const factor: z.ZodMiniType<Amount> = amountBy(/^(?:0|[1-9]\d{0,17})(?:\.\d{1,4})?$/);

/** An amount as results have it. */
export const amount: z.ZodMiniType<Amount> = amountBy(/^-?\d{1,40}(?:\.\d{1,20})?$/);

const currencyPattern = /^[A-Z]{3}$/;

/** Three capital letters, as in ISO 4217. Whether the currency exists is not checked. */
export const currency: z.ZodMiniType<string> = checkedBy(
  (value) => {
    return typeof value === "string" && currencyPattern.test(value)
      ? []
      : [{ code: "invalid_currency", value: showValue(value) }];
  },
  () => ({ type: "string", pattern: currencyPattern.source }),
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
    if (!isRecord(value)) return;
    if (Object.hasOwn(value, "__proto__")) {
      refuse(payload, { code: "invalid_name", path: ["__proto__"], value: showValue("__proto__") });
    }
    // zod reads a Map as an object without fields.
    for (const [name, entry] of Object.entries(value)) {
      if (typeof entry === "object" && entry !== null && !isRecord(entry))
        refuse(payload, wrongTypeProblem([name], "an object", entry));
    }
  }),
);

/** An amount with its currency. */
export const moneySchema: z.ZodMiniType<Money> = fields({ amount, currency });

/** Weights of zero or more, as numbers or as text. */
export const weightsSchema: z.ZodMiniType<readonly (number | string)[]> = z
  .array(z.union([quantityNumber, price], { error: "a number of zero or more, or one as text" }))
  .check(notEmpty());
