import * as z from "zod/mini";
import { price } from "../../policy/items/schema.js";
import { count, fields, optional, someFields, text } from "../../problem/schema.js";
import { localizedText } from "../../time/locale/schema.js";
import { instant, localDate } from "../../time/schema.js";
import type { Coverage } from "../agreements/coverage.js";
import type { Amount } from "../amount.js";
import type { BlockRun } from "../duration/rounding.js";
import { amount, byName, currency, quantityNumber } from "../money/schema.js";
import type { Charge, ChargeLabels, ChargeStep, LinePart } from "./charge.js";

const duration = { elapsedMs: count, blockMinutes: count, blocks: count, billableMinutes: count };
const inBand = { band: optional(text) };

const weighed = z.array(fields({ ...inBand, minutes: count, weight: price, usedMinutes: quantityNumber }));
const left = {
  remainingMinutes: optional(quantityNumber),
  remainingIncidents: optional(count),
  weighed: optional(weighed),
};

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
      ...left,
    }),
  ),
});

const run: z.ZodMiniType<BlockRun> = fields({
  ...inBand,
  blocks: count,
  from: instant,
  by: z.enum(["clock", "intervention", "minimum"]),
});

const step: z.ZodMiniType<ChargeStep> = z.discriminatedUnion("kind", [
  fields({
    ...{ kind: z.literal("blocks"), ...duration },
    bands: optional(z.array(run)),
    minimumMinutes: optional(count),
    addedBlocks: optional(count),
    freeUpToMinutes: optional(count),
  }),
  fields({ kind: z.literal("warranty"), minutes: count }),
  fields({ kind: z.literal("agreement"), agreement: text, minutes: count, ...left }),
  fields({ kind: z.literal("ticket"), price, isDue: z.boolean() }),
  fields({ kind: z.literal("firstPeriod"), minutes: count, price }),
  fields({ kind: z.literal("price"), minutes: count, pricePerHour: amount, amount, ...inBand }),
  fields({ kind: z.literal("callOutFee"), count, fee: price, amount, ...inBand }),
  fields({ kind: z.literal("rounding"), amount, net: amount }),
]);

/** The schema of the parts of a line. */
export const parts: z.ZodMiniType<readonly LinePart[]> = z.array(
  fields({
    kind: z.enum(["time", "firstPeriod", "callOutFee", "ticket", "item", "fee", "partial"]),
    quantity: amount,
    unit: z.enum(["hour", "each"]),
    minutes: optional(count),
    unitPrice: amount,
    amount,
    net: amount,
    ...inBand,
  }),
);

/** The schema of the labels of a charge. */
export const labels: z.ZodMiniType<ChargeLabels> = fields({ mode: localizedText, bands: optional(byName(localizedText)) });

/** Named, because what is exported states its type; the price alone is optional. */
type ChargeFields = { readonly [Field in Exclude<keyof Charge, "pricePerHour">]: z.ZodMiniType<Charge[Field]> } & {
  readonly pricePerHour: z.ZodMiniExactOptional<z.ZodMiniType<Amount>>;
};

/** The fields of a charge, which a statement's line has too. */
export const chargeFields: ChargeFields = {
  mode: text,
  labels,
  date: localDate,
  ...duration,
  coverage,
  chargeableMinutes: count,
  currency,
  pricePerHour: optional(price),
  net: amount,
  parts,
  steps: z.array(step),
};

/** The schema of a charge; the other fields of a statement's line are ignored. */
export const chargeSchema: z.ZodMiniType<Charge> = someFields(chargeFields);
