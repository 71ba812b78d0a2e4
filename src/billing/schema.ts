import * as z from "zod/mini";
import { showValue } from "../problem/internal.js";
import { checkedBy, fields, notEmpty } from "../problem/schema.js";
import type { Amount } from "./amount.js";
import type { Money } from "./money.js";

export const text: z.ZodMiniType<string> = z.string().check(notEmpty());

/** How many or how long; never below zero. */
export const count: z.ZodMiniType<number> = z.int().check(z.minimum(0));

const unsignedAmount = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/;
const signedAmount = /^-?\d{1,40}(?:\.\d{1,12})?$/;

function amountBy(pattern: RegExp): z.ZodMiniType<Amount> {
  return checkedBy((value) => {
    return typeof value === "string" && pattern.test(value) ? [] : [{ code: "invalid_amount", value: showValue(value) }];
  });
}

/** A price: no sign, up to eighteen digits before the point and ten after it. A JavaScript number is none. */
export const price: z.ZodMiniType<Amount> = amountBy(unsignedAmount);

/** An amount of money as results have it. */
export const amount: z.ZodMiniType<Amount> = amountBy(signedAmount);

export const currency: z.ZodMiniType<string> = checkedBy((value) => {
  return typeof value === "string" && /^[A-Z]{3}$/.test(value) ? [] : [{ code: "invalid_currency", value: showValue(value) }];
});

/** An amount with its currency. */
export const moneySchema: z.ZodMiniType<Money> = fields({ amount, currency });

/** Weights as text: a number is read as it is printed, and weighs nothing or more. */
export const weightsSchema: z.ZodMiniType<readonly string[]> = z
  .array(
    z.pipe(
      z.union([z.number().check(z.minimum(0)).check(z.maximum(Number.MAX_SAFE_INTEGER)), price], {
        error: "a number of zero or more, or one as text",
      }),
      z.transform(String),
    ),
  )
  .check(notEmpty());
