import type { JsonSchema } from "../problem/schema.js";

// The JSON Schemas of dates and texts. They are made when they are asked for.

/** A local date. Whether it exists is for the library to say. */
export const localDateJsonSchema = (): JsonSchema => ({
  description: "A local date, YYYY-MM-DD",
  type: "string",
  pattern: "^(19|2[0-2])\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
});

/** A text, or one per language. */
export const localizedTextJsonSchema = (): JsonSchema => ({
  description: "Text for people: the same in every language, or one text per language",
  anyOf: [
    { type: "string" },
    {
      type: "object",
      properties: { en: { type: "string" }, it: { type: "string" } },
      required: ["en", "it"],
      additionalProperties: false,
    },
  ],
});
