import * as z from "zod/mini";
import { isSupportError, showValue } from "../problem/internal.js";
import { checkedBy, refuse, refuseMissing } from "../problem/schema.js";
import type { InstantLike } from "./instant.js";
import { parseLocalDate, type LocalDate } from "./local-date.js";
import { isLocalizedText, type LocalizedText } from "./locale.js";
import { epochMsInRange } from "./range.js";

/** An instant however it is held, its JSON included, as a Date that calendars answer for. */
export const instant: z.ZodMiniType<Date> = /* @__PURE__ */ z.lazy(() =>
  z.pipe(
    z.custom<InstantLike>(),
    z.transform((value, context): Date => {
      if (value === undefined) {
        refuseMissing(context);
        return z.NEVER;
      }
      try {
        return new Date(epochMsInRange(value));
      } catch (error) {
        if (!isSupportError(error)) throw error;
        refuse(context, error.problems[0]);
        return z.NEVER;
      }
    }),
  ),
);

/** A date of the form `YYYY-MM-DD` that exists. */
export const localDate: z.ZodMiniType<LocalDate> = /* @__PURE__ */ z.lazy(() =>
  checkedBy<LocalDate>((value) =>
    parseLocalDate(value) === undefined ? [{ code: "invalid_local_date", value: showValue(value) }] : [],
  ),
);

/** A text that people read, the same in every language or one per language. */
export const localizedText: z.ZodMiniType<LocalizedText> = /* @__PURE__ */ z.lazy(() =>
  checkedBy<LocalizedText>((value) =>
    isLocalizedText(value)
      ? []
      : [{ code: "wrong_type", expected: "a text, or one in each of en and it", value: showValue(value) }],
  ),
);
