import * as z from "zod/mini";
import { fields, optional } from "../../problem/schema.js";
import { localDate } from "../../time/schema.js";
import type { Amount } from "../amount.js";
import { amount, count, currency, price, text } from "../schema.js";
import type { Charge, ChargeStep } from "./charge.js";
import type { Coverage } from "./coverage.js";

const duration = { elapsedMs: count, blockMinutes: count, blocks: count, billableMinutes: count };

const coverage: z.ZodMiniType<Coverage> = fields({
  kind: z.enum(["warranty", "agreement", "chargeable", "split"]),
  causes: z.array(text),
  coveredMinutes: count,
  chargeableMinutes: count,
  agreements: z.array(
    fields({
      agreement: text,
      answer: z.enum(["covers", "notYetInForce", "ended", "otherCause", "otherMode", "usedUp", "notNeeded"]),
      coveredMinutes: count,
      remainingMinutes: optional(count),
    }),
  ),
});

const step: z.ZodMiniType<ChargeStep> = z.discriminatedUnion("kind", [
  fields({ kind: z.literal("blocks"), ...duration }),
  fields({ kind: z.literal("warranty"), minutes: count }),
  fields({ kind: z.literal("agreement"), agreement: text, minutes: count, remainingMinutes: optional(count) }),
  fields({ kind: z.literal("price"), minutes: count, pricePerHour: price, amount }),
  fields({ kind: z.literal("callOutFee"), count, fee: price, amount }),
  fields({ kind: z.literal("rounding"), amount, net: amount }),
]);

/** Named, because what is exported says its type; a price alone may be absent. */
type ChargeFields = { readonly [Field in Exclude<keyof Charge, "pricePerHour">]: z.ZodMiniType<Charge[Field]> } & {
  readonly pricePerHour: z.ZodMiniExactOptional<z.ZodMiniType<Amount>>;
};

/** The fields of a charge, which a statement's line has as well. */
export const chargeFields: ChargeFields = {
  mode: text,
  date: localDate,
  ...duration,
  coverage,
  chargeableMinutes: count,
  currency,
  pricePerHour: optional(price),
  net: amount,
  steps: z.array(step),
};

/** The schema of what an intervention costs; what a statement's line says beside that is passed over. */
export const chargeSchema: z.ZodMiniType<Charge> = z.object(chargeFields);
