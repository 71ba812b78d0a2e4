import * as z from "zod/mini";
import { showValue } from "../problem/internal.js";
import { checkedBy, refuse, refuseMissing, withJsonSchema } from "../problem/schema.js";
import { readInstant, type InstantLike } from "./instant.js";
import { localDateJsonSchema } from "./json-schema.js";
import { parseLocalDate, type LocalDate } from "./local-date.js";

/** An instant in any accepted form, as a Date within the calendar's range. Its JSON is ISO 8601 text. */
export const instant: z.ZodMiniType<Date> = withJsonSchema(
  z.pipe(
    z.custom<InstantLike>(),
    z.transform((value, context): Date => {
      if (value === undefined) {
        refuseMissing(context);
        return z.NEVER;
      }
      const reading = readInstant(value);
      if (typeof reading === "number") return new Date(reading);
      refuse(context, reading);
      return z.NEVER;
    }),
  ),
  () => ({
    description: "An instant: ISO 8601 text with Z or an offset, or epoch milliseconds",
    anyOf: [{ type: "string", pattern: "^\\d{4}-?\\d{2}-?\\d{2}[Tt ]\\d{2}" }, { type: "integer" }],
  }),
);

/** A date of the form `YYYY-MM-DD` that exists. */
export const localDate: z.ZodMiniType<LocalDate> = checkedBy<LocalDate>(
  (value) => (parseLocalDate(value) === undefined ? [{ code: "invalid_local_date", value: showValue(value) }] : []),
  localDateJsonSchema,
);
