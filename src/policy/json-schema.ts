import { weekdays } from "../calendar/internal.js";
import type { JsonSchema } from "../problem/schema.js";

// The JSON Schemas of what the library's own readers check, where zod cannot derive one. They are made when they are asked for.

const wholeTime = "([01]\\d|2[0-3]):[0-5]\\d";
const date: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A local date, YYYY-MM-DD" };

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

function object(properties: Readonly<Record<string, JsonSchema>>, ...required: readonly string[]): JsonSchema {
  return { type: "object", properties: { ...properties }, required: [...required], additionalProperties: false };
}

/** Periods of a day. */
export const periodsJsonSchema = (): JsonSchema => ({
  type: "array",
  maxItems: 24,
  description: 'Periods of opening, [open, close), such as [["08:30", "13:00"], ["14:00", "18:00"]]',
  items: {
    type: "array",
    prefixItems: [
      { type: "string", pattern: `^${wholeTime}$` },
      { type: "string", pattern: `^(${wholeTime}|24:00)$` },
    ],
    items: false,
    minItems: 2,
    maxItems: 2,
  },
});

const label: JsonSchema = { anyOf: [{ type: "string" }, { type: "object", required: ["en", "it"] }] };

/** A business calendar. */
export const calendarJsonSchema = (): JsonSchema =>
  object(
    {
      timeZone: { type: "string", minLength: 1, description: 'An IANA time zone such as "Europe/Rome"' },
      weeklyHours: {
        description: 'The periods of each weekday, or "always"; a day left out is closed',
        anyOf: [{ const: "always" }, object(Object.fromEntries(weekdays.map((day) => [day, orNull(periodsJsonSchema())])))],
      },
      holidays: orNull({
        type: "array",
        description: "Dates on which nothing opens",
        items: { anyOf: [date, object({ date, name: orNull(label) }, "date")] },
      }),
      exceptions: orNull({
        type: "object",
        description: "Dates whose periods replace the weekly hours and any holiday",
        propertyNames: date,
        additionalProperties: periodsJsonSchema(),
      }),
    },
    "timeZone",
    "weeklyHours",
  );

const timeOfDay = (): JsonSchema => ({ type: "string", pattern: `^(${wholeTime}|24:00)$` });

const anyTarget = (): Readonly<Record<string, JsonSchema>> => ({
  calendar: orNull({ type: "string", description: "The calendar on which the target counts" }),
  cutOff: orNull({ ...timeOfDay(), description: "A later request starts at the first opening of the next working date" }),
  from: orNull({ enum: ["receipt", "opening", "acknowledgement", "intervention"], description: "Where the clock starts" }),
});

const dateTarget = (): Readonly<Record<string, JsonSchema>> => ({
  ...anyTarget(),
  by: orNull({ anyOf: [{ const: "closing" }, timeOfDay()], description: "Due by the closing or a time of the date" }),
  counting: orNull({ enum: ["opening", "date"], description: "The date from which dates are counted" }),
});

/** A target: one unit with its terms. */
const targetJsonSchema = (): JsonSchema => ({
  description: "How soon something is promised, in one unit",
  oneOf: [
    ...["minutes", "hours"].map((unit) => object({ [unit]: { type: "number", exclusiveMinimum: 0 }, ...anyTarget() }, unit)),
    ...["businessDays", "days", "weeks", "months"].map((unit): JsonSchema => ({
      ...object({ [unit]: { type: "integer", minimum: 0 }, ...dateTarget() }, unit),
      anyOf: [
        { properties: { [unit]: { type: "integer", minimum: 1 } } },
        { properties: { by: { type: "string" } }, required: ["by"] },
      ],
    })),
  ],
});

/** Targets by metric. */
export const targetsJsonSchema = (): JsonSchema => ({
  type: "object",
  description: "Targets by metric: acknowledgement, intervention, resolution, update, reply or one of the policy's own",
  properties: Object.fromEntries(
    ["acknowledgement", "intervention", "resolution", "update", "reply"].map((metric) => [metric, orNull(targetJsonSchema())]),
  ),
  additionalProperties: orNull(targetJsonSchema()),
});
