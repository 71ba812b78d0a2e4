import type * as z from "zod/mini";
import { showValue } from "../../problem/internal.js";
import { checkedBy } from "../../problem/schema.js";
import { localizedTextJsonSchema } from "../json-schema.js";
import { isLocalizedText, type LocalizedText } from "../locale.js";

/**
 * Text for people: the same in every language, or one text per language. Apart from the schemas of instants, which a policy needs
 * not load.
 */
export const localizedText: z.ZodMiniType<LocalizedText> = checkedBy<LocalizedText>(
  (value) =>
    isLocalizedText(value)
      ? []
      : [{ code: "wrong_type", expected: "a text, or one in each of en and it", value: showValue(value) }],
  localizedTextJsonSchema,
);
