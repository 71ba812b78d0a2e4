import * as z from "zod/mini";
import { readPeriods, weekdays, type PeriodSpec } from "../../calendar/internal.js";
import type { Problem } from "../../problem/internal.js";
import { checkedBy, fields, optional, wholeNumber } from "../../problem/schema.js";
import { localizedText as label } from "../../time/schema.js";
import { whenDates, type BandSpec, type When } from "../band-spec.js";
import { distinctOf, entryName, oneOf } from "../entries/schema.js";
import { periodsJsonSchema } from "../json-schema.js";
import { maxRoundingMinutes, type Rounding } from "../rounding.js";

interface RoundingFields {
  readonly blockMinutes: z.ZodMiniType<number>;
  readonly minimumMinutes: z.ZodMiniExactOptional<z.ZodMiniType<number>>;
  readonly freeUpToMinutes: z.ZodMiniExactOptional<z.ZodMiniType<number>>;
  readonly rounding: z.ZodMiniExactOptional<z.ZodMiniType<"up" | "nearest">>;
}

const minutes = (least: number): z.ZodMiniType<number> => wholeNumber(least, maxRoundingMinutes);

/** The fields of a rounding, which modes have besides their own. */
export const roundingFields: RoundingFields = {
  blockMinutes: minutes(1),
  minimumMinutes: optional(minutes(0)),
  freeUpToMinutes: optional(minutes(0)),
  rounding: optional(oneOf(["up", "nearest"])),
};

/** The schema of a rounding, as modes and price lists have it. */
export const roundingSchema: z.ZodMiniType<Rounding> = fields(roundingFields);

const periods: z.ZodMiniType<readonly PeriodSpec[]> = checkedBy((value) => {
  const problems: Problem[] = [];
  readPeriods(value, [], problems);
  return problems;
}, periodsJsonSchema);

const when: z.ZodMiniType<When> = fields({
  on: optional(oneOf(whenDates)),
  days: optional(distinctOf(weekdays)),
  hours: optional(periods),
});

/** The schema of a band. */
export const bandSchema: z.ZodMiniType<BandSpec> = fields({ name: entryName, label, when: z.array(when) });
