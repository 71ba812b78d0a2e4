import * as z from "zod";
import { localDate } from "../../time/schema.js";
import type { Amount } from "../amount.js";
import { amount, count, currency, price, text } from "../schema.js";
import type { Charge, ChargeStep } from "./charge.js";
import type { Coverage } from "./coverage.js";

const duration = { elapsedMs: count, blockMinutes: count, blocks: count, billableMinutes: count };

const coverage: z.ZodType<Coverage> = z.strictObject({
  kind: z.enum(["warranty", "agreement", "chargeable", "split"]),
  causes: z.array(text),
  coveredMinutes: count,
  chargeableMinutes: count,
  agreements: z.array(
    z.strictObject({
      agreement: text,
      answer: z.enum(["covers", "notYetInForce", "ended", "otherCause", "otherMode", "usedUp", "notNeeded"]),
      coveredMinutes: count,
      remainingMinutes: count.exactOptional(),
    }),
  ),
});

const step: z.ZodType<ChargeStep> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("blocks"), ...duration }),
  z.strictObject({ kind: z.literal("warranty"), minutes: count }),
  z.strictObject({ kind: z.literal("agreement"), agreement: text, minutes: count, remainingMinutes: count.exactOptional() }),
  z.strictObject({ kind: z.literal("price"), minutes: count, pricePerHour: price, amount }),
  z.strictObject({ kind: z.literal("callOutFee"), count, fee: price, amount }),
  z.strictObject({ kind: z.literal("rounding"), amount, net: amount }),
]);

/** Named, because what is exported says its type; a price alone may be absent. */
type ChargeFields = { readonly [Field in Exclude<keyof Charge, "pricePerHour">]: z.ZodType<Charge[Field]> } & {
  readonly pricePerHour: z.ZodExactOptional<z.ZodType<Amount>>;
};

/** The fields of a charge, which a statement's line has as well. */
export const chargeFields: ChargeFields = {
  mode: text,
  date: localDate,
  ...duration,
  coverage,
  chargeableMinutes: count,
  currency,
  pricePerHour: price.exactOptional(),
  net: amount,
  steps: z.array(step),
};

/** The schema of what an intervention costs; what a statement's line says beside that is passed over. */
export const chargeSchema: z.ZodType<Charge> = z.object(chargeFields);
