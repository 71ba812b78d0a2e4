import type { Problem, ProblemCode, ProblemPath } from "./problem.js";
import { isRecord } from "./value.js";

type Sentences = { readonly [Code in ProblemCode]: (facts: Problem<Code>) => string };

const maxNames = 10;
/** Objects have a few dozen fields at most, and the one that was meant should not be cut off. */
const maxFieldNames = 40;

/** Names separated by commas, cut after `limit`. Stored problems may have another value instead of a list. */
const list = (names: readonly (string | number)[], limit: number = maxNames): string => {
  const isLong = Array.isArray(names) && names.length > limit;
  return isLong ? `${list(names.slice(0, limit), limit)}, …` : [names].flat().join(", ");
};

/** A problem within a problem's facts, which may be in words already. */
const nested = (problem: Problem | string): string => (typeof problem === "object" ? problemSentence(problem) : problem);

const pricedName = (mode: string, band: string | undefined): string =>
  band === undefined ? `"${mode}"` : `"${mode}" in the band "${band}"`;

const sentences: Sentences = {
  wrong_type: ({ expected, value }) => `expected ${expected}, got ${value}`,
  missing_field: ({ field }) => `"${field}" is missing; add it`,
  unknown_field: ({ field, known, nearest }) =>
    `"${field}" is not a known field; ${nearest === undefined ? "use" : `did you mean "${nearest}"? Use`} one of ` +
    list(known, maxFieldNames),
  invalid_instant: ({ value, use }) =>
    use === undefined
      ? `${value} is not an instant; pass a Date, whole epoch milliseconds, a Temporal instant, or ISO 8601 text with an offset`
      : `${value} is not an instant${/^-?[\d.]/.test(value) ? " in epoch milliseconds" : ""}; pass ${use} instead`,
  instant_without_offset: ({ value, use }) =>
    `${value} has no offset; pass ${use} if it is UTC, ` +
    `or parseLocalTime(${value}, { timeZone: "Europe/Rome" }) if it is local time`,
  instant_out_of_range: ({ value, from, until }) => `${value} lies outside the calendar's range, ${from} until ${until}`,
  result_out_of_range: ({ from, until }) =>
    `no answer within the calendar's range, ${from} until ${until}: the desk opens too seldom, or the amount is too large`,
  reversed_interval: ({ from, to }) => `the interval ends (${to}) before it begins (${from}); swap the two`,
  invalid_local_date: ({ value }) =>
    `${value} is not a local date; write text such as "2026-04-06", a date that exists, in or next to 1970–2199`,
  invalid_local_time: ({ value, order, readableAs }) =>
    `${value} is not a date and time in the order "${order}"; ` +
    (readableAs.length === 0
      ? `write it as "2026-03-27 14:05" or "27/03/2026 14:05", without an offset`
      : `pass { order: "${list(readableAs)}" } if that is its order`),
  unknown_time_zone: ({ value }) => `${value} is not an IANA time zone such as "Europe/Rome"`,
  unknown_locale: ({ value, known }) => `${value} is not a locale this library writes; use one of ${list(known)}`,
  invalid_time_of_day: ({ value, use }) =>
    value === '"24:00"'
      ? '"24:00" closes a period and cannot open one; open it at "00:00" on the next day'
      : `${value} is not a time of day; write ${use === undefined ? '"HH:mm", from "00:00" to "24:00"' : `"${use}"`}`,
  empty_period: ({ open, close }) =>
    `the period ${open}–${close} is empty; a whole day is ["00:00", "24:00"], a closed day an empty list` +
    (open === "00:00" ? "" : `, and 24 hours from ${open} are ["${open}", "24:00"] and ["00:00", "${close}"] on the next day`),
  overlapping_periods: ({ first, second }) => `the periods ${first} and ${second} of one day overlap; merge them into one`,
  too_many_periods: ({ count, limit }) => `${count} periods in one day; at most ${limit} are supported`,
  never_open: () => `the calendar never opens; add a period to weeklyHours or exceptions, or write weeklyHours: "always"`,
  invalid_calendar: ({ value }) =>
    `${value} is not a calendar made by businessCalendar; pass businessCalendar(spec), also for a clone or JSON copy`,
  invalid_duration: ({ value }) =>
    `${value} is not a duration; pass whole milliseconds, or hours, minutes and seconds as numbers: { hours: 4 }`,
  not_whole: ({ value }) => `${value} is not a whole number`,
  invalid_year_range: ({ from, to }) => `${from} to ${to} is not a range of years between 1970 and 2199`,
  missing_section: ({ section, shape }) => `the policy has no "${section}"; add it, such as ${shape}`,
  invalid_name: ({ value }) => `${value} is not a name; use letters, digits, "_" and "-", a letter first`,
  out_of_bounds: ({ value, minimum, maximum }) =>
    minimum === undefined ? `${value} is above ${maximum}, the most allowed` : `${value} is below ${minimum}, the least allowed`,
  invalid_target: ({ value, reason }) => `${value} is not a target: ${reason}`,
  duplicate_rank: ({ rank, other }) => `rank ${rank} is taken by "${other}"; give each priority a rank of its own`,
  unknown_priority: ({ priority, known }) => `the policy has no priority ${priority}; it has ${list(known)}`,
  unknown_tier: ({ tier, known }) =>
    known.length === 0 ? `the policy has no tier ${tier}; it has none` : `the policy has no tier ${tier}; it has ${list(known)}`,
  unknown_calendar: ({ calendar, known }) => `the policy has no calendar ${calendar}; it has ${list(known)}`,
  unknown_metric: ({ metric, known }) =>
    `the policy has no metric ${metric}; it has ${list(known)}. Declare further ones in "metrics"`,
  no_target: ({ priority, metric, promised }) =>
    `the policy promises no ${metric} time for priority "${priority}"; ` +
    (promised.length === 0 ? "it promises nothing" : `it promises ${list(promised)}`),
  clock_not_started: ({ metric }) =>
    `the clock of the ${metric} has not started: what starts it is not among the facts, or is later than now`,
  missing_now: ({ pausedFrom }) => `the pause from ${pausedFrom} is still open; pass { now } to project the due date`,
  resolved_twice: () => `the resolution is given twice; keep "conclusions" or "resolvedAt"`,
  invalid_period: ({ value }) => `${value} is not a period; write a month "2026-03", a quarter "2026-Q1" or a year "2026"`,
  zero_budget: ({ priority, receivedAt }) =>
    `the target of "${priority}" comes to no opening time at all from ${receivedAt}; give it a millisecond or more`,
  unknown_mode: ({ mode, known }) => `the policy has no mode of intervention ${mode}; it has ${list(known)}`,
  unknown_band: ({ band, known }) => `the policy has no band ${band}; it has ${list(known)}`,
  duplicate_name: ({ name }) => `"${name}" stands in the list already; name it once`,
  invalid_number_pattern: ({ value, reason }) => `${value} is not a pattern of ticket numbers: ${reason}`,
  invalid_ticket_number: ({ value, pattern }) => `${value} is not a ticket number of the form ${pattern}`,
  text_too_long: ({ length, limit }) => `${length} characters are too many; at most ${limit} are kept`,
  invalid_email: ({ value }) => `${value} is not exactly one e-mail address such as "name@example.com"`,
  invalid_phone: ({ value }) =>
    `${value} is not a telephone number; write 5 to 15 digits, spaces and + ( ) - . / between them, and an extension "ext. 12"`,
  unknown_channel: ({ channel, known }) => `the policy takes no requests by ${channel}; it takes them by ${list(known)}`,
  unknown_kind: ({ kind, known }) => `the policy has no kind of report ${kind}; it has ${list(known)}`,
  missing_reason: ({ channel }) => `a request by ${channel} must say why e-mail could not be used`,
  multiple_reports: ({ count }) => `${count} reports in one request; send a request for each`,
  invalid_command: ({ problems }) => `the command is malformed: ${[problems].flat().map(nested).join("; ")}`,
  no_ticket: ({ command }) => `there is no ticket to ${command}; register it first`,
  ticket_exists: ({ number }) => `the ticket ${number} is registered already`,
  command_not_allowed: ({ command, status }) => `${command} cannot happen to a ticket that is ${status}`,
  before_receipt: ({ at, receivedAt }) => `${at} is before the request was received, ${receivedAt}`,
  in_future: ({ at, now }) => `${at} is later than the command's now, ${now}`,
  too_early: ({ at, earliest }) => `${at} is before ${earliest}, when what it refers to happened`,
  already_guaranteed: ({ since }) => `an answer is guaranteed already, since ${since}`,
  already_acknowledged: ({ since }) => `the request was acknowledged already, at ${since}`,
  already_reached: ({ metric, since }) => `the milestone "${metric}" was reached already, at ${since}`,
  same_priority: ({ priority }) => `the ticket has the priority "${priority}" already`,
  duplicate_id: ({ id }) => `the id "${id}" is taken; give each an id of its own`,
  unknown_intervention: ({ id, known }) => `the ticket has no intervention ${id}; it has ${list(known)}`,
  unknown_cause: ({ cause, known }) => `the policy has no cause of interventions ${cause}; it has ${list(known)}`,
  intervention_running: ({ id }) => `the intervention "${id}" is running; finish it first`,
  intervention_finished: ({ id }) => `the intervention "${id}" is finished; correct its times instead`,
  intervention_invoiced: ({ id }) => `the intervention "${id}" is invoiced; its times stay`,
  intervention_ran: ({ count }) => `${count} interventions began on the ticket; close it instead`,
  expert_busy: ({ expert, intervention }) => `${expert} works on the intervention "${intervention}" at that time`,
  ticket_concluded: ({ from, to }) =>
    `the ticket was concluded from ${from} ${to === undefined ? "on" : `until ${to}`}; nobody worked on it then`,
  approval_required: ({ mode, approval }) => `"${mode}" needs the customer's approval first; so far it is: ${approval}`,
  approval_unchanged: ({ approval }) => `the approval is ${approval} already`,
  pausing_disabled: () => `under this policy the clock never pauses; it lists no pausing reasons`,
  unknown_pausing_reason: ({ reason, known }) => `the policy does not pause for ${reason}; it pauses for ${list(known)}`,
  unknown_pause: ({ id, known }) => `no pause ${id} goes on; open are ${list(known)}`,
  not_waiting: () => `the ticket waits for nothing, so there is nothing to resume`,
  own_duplicate: ({ number }) => `the ticket ${number} cannot be a duplicate of itself`,
  other_ticket: ({ number, other }) => `an event of the ticket ${other} is no event of the ticket ${number}`,
  event_out_of_order: ({ version, expected }) =>
    `the event of version ${version} came where ${expected} is next; replay puts events in order`,
  missing_event: ({ version }) => `the event of version ${version} is missing`,
  conflicting_events: ({ version, first, second }) => `two different events have version ${version}: "${first}" and "${second}"`,
  unexpected_event: ({ type, version }) => `"${type}" cannot have happened to the ticket at version ${version}`,
  invalid_amount: ({ value }) =>
    `${value} is not an amount; write it as text such as "80.00", without a sign, and never as a JavaScript number`,
  invalid_currency: ({ value }) => `${value} is not a currency of three capital letters such as "EUR"`,
  invalid_month: ({ value }) => `${value} is not a month of the form YYYY-MM`,
  duplicate_version: ({ from }) => `another version begins on ${from} already; one price must be in force`,
  missing_exemption: ({ rate }) => `a VAT rate of ${rate} needs the reason why there is none`,
  unexpected_exemption: ({ rate }) => `with a VAT rate of ${rate} there is no exemption to give a reason for`,
  no_price_in_force: ({ customer, mode, date, band }) =>
    `no price for ${pricedName(mode, band)} is in force for ${customer} on ${date}; add one to a version of the price list`,
  ambiguous_price: ({ customer, mode, date, currencies }) =>
    `several price lists (${list(currencies)}) apply to ${customer} on ${date} (${mode ?? "a fee"}): give the currency`,
  unknown_customer: ({ customer, known }) => `there is no customer ${customer} among ${list(known)}`,
  unknown_line: ({ line, known }) => `the draft has no line ${line}; it has ${list(known)}`,
  not_whole_blocks: ({ minutes, blockMinutes }) =>
    `a first period of ${minutes} min is not whole blocks of ${blockMinutes} min; use a multiple of the block`,
  draft_below_zero: ({ net, gross }) => `the month is below zero (net ${net}, gross ${gross}), so there is no draft`,
  more_than_left: ({ line, net, left }) =>
    `${net} cannot be credited of line ${line}: ${left} is left; use its sign, and at most what is left`,
  already_credited: ({ line }) => `line ${line} is credited already`,
  nothing_to_credit: () => `no line is left to take back; name one at least that is not credited yet`,
  other_draft: ({ customer, currency, month }) => `the credit note is of another draft, for ${customer} in ${currency}, ${month}`,
  inconsistent_totals: ({ expected, actual }) => `the lines come to ${expected}, not to ${actual}`,
  finer_than_currency: ({ value, currency, digits }) => `${value} is finer than ${currency}, which has ${digits} decimals`,
  no_weight: () => `the weights add up to nothing, so there is nothing to share by; give one above zero`,
  not_concluded: ({ status }) => `a closing message is for a ticket that has ended; this one is ${status}`,
};

/** A problem in one English sentence, its path first. */
export function problemSentence(problem: Problem): string {
  const sentence = (sentences[problem.code] as (facts: Problem) => string)(problem);
  return problem.path === undefined || problem.path.length === 0 ? sentence : `${pathText(problem.path)}: ${sentence}`;
}

/** Whether a value is a problem of this library: one whose code has a sentence. */
export function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value["code"] === "string" && Object.hasOwn(sentences, value["code"]);
}

function pathText(path: ProblemPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
