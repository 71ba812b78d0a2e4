import { weekdays } from "../calendar/internal.js";
import type { JsonSchema } from "../problem/schema.js";
import { builtInMetrics, isCountedInDates, startsOf, targetUnits } from "../sla/internal.js";
import { localDateJsonSchema as date, localizedTextJsonSchema as label } from "../time/internal.js";

// The JSON Schemas of what the library's own readers check, where zod cannot derive one. They are made when they are asked for.

const wholeTime = "([01]\\d|2[0-3]):[0-5]\\d";

type Properties = Readonly<Record<string, JsonSchema>>;

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

function object(properties: Properties, ...required: readonly string[]): JsonSchema {
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
        items: { anyOf: [date(), object({ date: date(), name: orNull(label()) }, "date")] },
      }),
      exceptions: orNull({
        type: "object",
        description: "Dates whose periods replace the weekly hours and any holiday",
        propertyNames: date(),
        additionalProperties: periodsJsonSchema(),
      }),
    },
    "timeZone",
    "weeklyHours",
  );

const timeOfDay = (): JsonSchema => ({ type: "string", pattern: `^(${wholeTime}|24:00)$` });

const terms = (): Properties => ({
  calendar: orNull({ type: "string", description: "The calendar on which the target counts" }),
  cutOff: orNull({ ...timeOfDay(), description: "A later request starts at the first opening of the next working date" }),
  from: { description: "Where the clock starts" },
});

const termsOfDates = (): Properties => ({
  ...terms(),
  by: orNull({ anyOf: [{ const: "closing" }, timeOfDay()], description: "Due by the closing or a time of the date" }),
  counting: orNull({ enum: ["opening", "date"], description: "The date from which dates are counted" }),
});

/** A target of one unit. The other units and terms may be null; editors do not propose them, because they are no properties. */
function unitJsonSchema(unit: string, amount: JsonSchema, ownTerms: Properties): JsonSchema {
  const others = [...targetUnits, "by", "counting"].filter((field) => field !== unit && !Object.hasOwn(ownTerms, field));
  const nulls = { [`^(${others.join("|")})$`]: { type: "null" } } as const;
  return { ...object({ [unit]: amount, ...ownTerms }, unit), patternProperties: nulls };
}

/** A target: one unit with its terms. */
const targetJsonSchema = (): JsonSchema => ({
  description: "How soon something is promised, in one unit",
  oneOf: targetUnits.map((unit) => {
    if (!isCountedInDates(unit)) return unitJsonSchema(unit, { type: "number", exclusiveMinimum: 0 }, terms());
    const dates = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
    return {
      ...unitJsonSchema(unit, dates, termsOfDates()),
      anyOf: [
        { properties: { [unit]: { type: "integer", minimum: 1 } } },
        { properties: { by: { type: "string" } }, required: ["by"] },
      ],
    };
  }),
});

/** A target or null. The metrics differ in where a clock may start, so that the rest is the same schema, which files share. */
const targetOfJsonSchema = (metric: string): JsonSchema =>
  orNull({ allOf: [targetJsonSchema(), { properties: { from: { enum: [...startsOf(metric), null] } } }] });

/** Targets by metric. */
export const targetsJsonSchema = (): JsonSchema => ({
  type: "object",
  description: `Targets by metric: ${builtInMetrics.join(", ")} or one of the policy's own`,
  properties: Object.fromEntries(builtInMetrics.map((metric) => [metric, targetOfJsonSchema(metric)])),
  additionalProperties: targetOfJsonSchema(""),
});
