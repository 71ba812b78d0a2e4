import * as z from "zod";
import { showValue } from "../error/index.js";
import { checkedBy } from "../error/schema.js";
import type { Amount } from "./amount.js";
import type { Money } from "./money.js";

export const text: z.ZodType<string> = z.string().min(1);

/** How many or how long; never below zero. */
export const count: z.ZodType<number> = z.int().min(0);

const unsignedAmount = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/;
const signedAmount = /^-?\d{1,40}(?:\.\d{1,12})?$/;

function amountBy(pattern: RegExp): z.ZodType<Amount> {
  return checkedBy((value) => {
    return typeof value === "string" && pattern.test(value) ? [] : [{ code: "invalid_amount", value: showValue(value) }];
  });
}

/** A price: no sign, up to eighteen digits before the point and ten after it. A JavaScript number is none. */
export const price: z.ZodType<Amount> = amountBy(unsignedAmount);

/** An amount of money as results have it. */
export const amount: z.ZodType<Amount> = amountBy(signedAmount);

export const currency: z.ZodType<string> = checkedBy((value) => {
  return typeof value === "string" && /^[A-Z]{3}$/.test(value) ? [] : [{ code: "invalid_currency", value: showValue(value) }];
});

/** An amount with its currency. */
export const moneySchema: z.ZodType<Money> = z.strictObject({ amount, currency });

/** Weights as text: a number is read as it is printed, and weighs nothing or more. */
export const weightsSchema: z.ZodType<readonly string[]> = z
  .array(
    z
      .union([z.number().min(0).max(Number.MAX_SAFE_INTEGER), price], { error: "a number of zero or more, or one as text" })
      .transform(String),
  )
  .min(1);
