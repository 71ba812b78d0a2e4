import type { Problem, ProblemCode, ProblemPath } from "./problem.js";

type Sentences = { readonly [Code in ProblemCode]: (facts: Problem<Code>) => string };

const list = (names: readonly string[]): string => [names].flat().join(", ");

const sentences: Sentences = {
  wrong_type: ({ expected, value }) => `expected ${expected}, got ${value}`,
  missing_field: ({ field }) => `"${field}" is missing; add it`,
  unknown_field: ({ field }) => `"${field}" is not a known field; remove it or correct its spelling`,
  invalid_instant: ({ value }) =>
    `${value} is not an instant; pass a Date, whole epoch milliseconds, ISO 8601 text with Z or an offset, or a Temporal instant`,
  instant_without_offset: ({ value }) => `${value} does not say its offset; add Z or an offset such as +01:00`,
  instant_out_of_range: ({ value, from, until }) => `${value} lies outside the calendar's range, ${from} until ${until}`,
  result_out_of_range: ({ from, until }) =>
    `no answer within the calendar's range, ${from} until ${until}: the desk opens too seldom, or the amount is too large`,
  reversed_interval: ({ from, to }) => `the interval ends (${to}) before it begins (${from}); swap the two`,
  invalid_local_date: ({ value }) => `${value} is not a date of the form YYYY-MM-DD that exists, from 1970 to 2199`,
  unknown_time_zone: ({ value }) => `${value} is not an IANA time zone such as "Europe/Rome"`,
  unknown_locale: ({ value, known }) => `${value} is not a locale this library writes; use one of ${list(known)}`,
  invalid_time_of_day: ({ value }) => `${value} is not a time of day from "00:00" to "24:00", as HH:mm`,
  empty_period: ({ open, close }) =>
    `the period ${open}–${close} ends where it begins; a whole day is 00:00–24:00, a closed day an empty list`,
  overlapping_periods: ({ first, second }) => `the periods ${first} and ${second} of one day overlap; make one of them`,
  too_many_periods: ({ count, limit }) => `${count} periods in one day; at most ${limit} are supported`,
  never_open: () => `the calendar never opens; give at least one period, in weeklyHours or in exceptions`,
  invalid_calendar: ({ value }) => `${value} is not a calendar; make one with businessCalendar({ … })`,
  invalid_duration: ({ value }) =>
    `${value} is not a duration; pass whole milliseconds or an object such as { hours: 4, minutes: 30 }`,
  not_whole: ({ value }) => `${value} is not a whole number`,
  invalid_year_range: ({ from, to }) => `${from} to ${to} is not a range of years between 1970 and 2199`,
  invalid_name: ({ value }) => `${value} is not a name; use letters, digits, "_" and "-", a letter first`,
  out_of_bounds: ({ value, minimum, maximum }) =>
    minimum === undefined ? `${value} is above ${maximum}, the most allowed` : `${value} is below ${minimum}, the least allowed`,
  invalid_target: ({ value }) =>
    `${value} is not a target; write exactly one of { minutes }, { hours }, { businessDays }, { weeks }, { months }, above zero`,
  duplicate_rank: ({ rank, other }) => `rank ${rank} is taken by "${other}"; give each priority a rank of its own`,
  unknown_priority: ({ priority, known }) => `the policy has no priority ${priority}; it has ${list(known)}`,
  no_target: ({ priority, metric }) => `the policy promises no ${metric} time for priority "${priority}"`,
  zero_budget: ({ priority, receivedAt }) =>
    `the target of "${priority}" comes to no opening time at all from ${receivedAt}; give it a millisecond or more`,
  unknown_mode: ({ mode, known }) => `the policy has no mode of intervention ${mode}; it has ${list(known)}`,
};

/** A problem in one English sentence, its path first. */
export function problemSentence(problem: Problem): string {
  const sentence = (sentences[problem.code] as (facts: Problem) => string)(problem);
  return problem.path === undefined || problem.path.length === 0 ? sentence : `${pathText(problem.path)}: ${sentence}`;
}

/** Whether a text is one of the codes that have a sentence. */
export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && Object.hasOwn(sentences, code);
}

function pathText(path: ProblemPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
