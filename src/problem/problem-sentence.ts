import { pathText, type Problem, type ProblemCode } from "./problem.js";
import { isNone, isRecord, list, maxFieldNames, owned } from "./value.js";

type Sentences = { readonly [Code in ProblemCode]: (facts: Problem<Code>) => string };

/** A problem within a problem's facts, which may be a sentence already. */
const nested = (problem: Problem | string): string => (typeof problem === "object" ? problemSentence(problem) : problem);

const pricedName = (mode: string, band: string | undefined): string =>
  band === undefined ? `"${mode}"` : `"${mode}" in the band "${band}"`;

const policyLacks = (kind: string, name: string, known: readonly string[]): string =>
  `the policy has no ${kind} ${name}; ${owned("it has", known)}`;

function amountAdvice(value: string): string {
  if (value.includes("%")) return `write it without "%": a share "0.95", a factor "1.5", a percentage "10"`;
  if (/^"[\d.]+,\d*"$/.test(value)) return `write it with a decimal point, such as "80.00", and without separators`;
  if (/^"\d+[.]\d{5,}"$/.test(value)) return "a factor has at most four decimals, a price at most ten";
  return `write it as text such as "80.00", of at most eighteen digits, without sign or leading zero, and never as a number`;
}

const sentences: Sentences = {
  wrong_type: ({ expected, value }) => `expected ${expected}, got ${value}`,
  missing_field: ({ field }) => (field === "" ? "the data is missing; pass it" : `"${field}" is missing; add it`),
  unknown_field: ({ field, known, nearest }) =>
    `"${field}" is not a known field; ${nearest === undefined ? "use" : `did you mean "${nearest}"? Use`} one of ` +
    list(known, maxFieldNames),
  invalid_instant: ({ value, use }) =>
    use === undefined
      ? `${value} is not an instant; pass a Date, whole epoch milliseconds, a Temporal instant, or ISO 8601 text with an offset`
      : `${value} is not an instant${/^-?[\d.]/.test(value) ? " in epoch milliseconds" : ""}; pass ${use} instead`,
  instant_without_offset: ({ value, use }) =>
    `${value} has no offset; pass ${use} if it is UTC, ` +
    `or parseLocalTime(${value.replace(/^("....-..-..)"$/, '$1 00:00"')}, { timeZone: "Europe/Rome" }) if it is local time`,
  instant_out_of_range: ({ value, from, until }) => `${value} is outside the calendar's range, ${from} until ${until}`,
  result_out_of_range: ({ from, until }) =>
    `no answer within the calendar's range, ${from} until ${until}: the desk opens too seldom, or the amount is too large`,
  reversed_interval: ({ from, to }) => `the interval ends (${to}) before it begins (${from}); swap the two`,
  invalid_local_date: ({ value }) =>
    `${value} is not a local date; write text such as "2026-04-06" (a patron's day "12-07"), a date that exists, ` +
    "in or next to 1970–2199",
  invalid_local_time: ({ value, order, readableAs }) =>
    `${value} is not a date and time in the order "${order}"; ` +
    (isNone(readableAs)
      ? `write it as "2026-03-27 14:05" or "27/03/2026 14:05", without offset or zone`
      : `pass ${[readableAs]
          .flat()
          .map((each) => `{ order: "${each}" }`)
          .join(" or ")} if that is its order`),
  unknown_time_zone: ({ value }) => `${value} is not an IANA time zone; write a name such as "Europe/Rome"`,
  unknown_locale: ({ value, known }) => `${value} is not a language of this library; use one of ${list(known)}`,
  invalid_time_of_day: ({ value, use }) =>
    value === '"24:00"'
      ? '"24:00" closes a period and cannot open one; open it at "00:00" on the next day'
      : `${value} is not a time of day; write ${use === undefined ? '"HH:mm", from "00:00" to "24:00"' : `"${use}"`}`,
  empty_period: ({ open, close }) =>
    `the period ${open}–${close} is empty; a whole day is ["00:00", "24:00"], a closed day an empty list` +
    (open === "00:00" ? "" : `, and 24 hours from ${open} are ["${open}", "24:00"] and ["00:00", "${close}"] on the next day`),
  overlapping_periods: ({ first, second }) => `the periods ${first} and ${second} of one day overlap; merge them into one`,
  too_many_periods: ({ count, limit }) => `${count} periods in one day; merge some, at most ${limit} are supported`,
  never_open: () => `the calendar never opens; add a period to weeklyHours or exceptions, or write weeklyHours: "always"`,
  invalid_calendar: ({ value, path }) =>
    path?.[0] === "policy"
      ? `${value} is not the calendar of a policy; call supportPolicy(spec) first, also for a clone or JSON copy`
      : `${value} is not a calendar made by businessCalendar; pass businessCalendar(spec), also for a clone or JSON copy`,
  invalid_duration: ({ value }) =>
    `${value} is not a duration; pass whole milliseconds, or hours, minutes and seconds as numbers: { hours: 4 }`,
  not_whole: ({ value }) => `${value} is not a whole number`,
  invalid_year_range: ({ from, to }) => `${from} to ${to} is not a range of years between 1970 and 2199`,
  missing_section: ({ section, shape }) => `the policy has no "${section}"; add it, such as ${shape}`,
  invalid_name: ({ value }) => `${value} is not a name; use letters, digits, "_" and "-", a letter first`,
  out_of_bounds: ({ value, minimum, maximum }) =>
    minimum === undefined ? `${value} is above ${maximum}, the maximum` : `${value} is below ${minimum}, the minimum`,
  invalid_target: ({ value, reason }) => `${value} is not a target: ${reason}`,
  duplicate_credit: ({ below }) => `another credit is due below ${below} already; keep one of them`,
  duplicate_rank: ({ rank, other }) => `rank ${rank} is taken by "${other}"; give each priority its own rank`,
  unknown_priority: ({ priority, known }) => policyLacks("priority", priority, known),
  unknown_tier: ({ tier, known }) => policyLacks("tier", tier, known),
  unknown_calendar: ({ calendar, known }) => `${policyLacks("calendar", calendar, known)}. Declare further ones in "calendars"`,
  unknown_metric: ({ metric, known }) => `${policyLacks("metric", metric, known)}. Declare further ones in "metrics"`,
  no_target: ({ priority, metric, promised }) =>
    `the policy promises no ${metric} time for priority "${priority}"; ` + owned("it promises", promised),
  clock_not_started: ({ metric }) =>
    `the clock of the ${metric} has not started: the fact that starts it is missing or later than now`,
  missing_now: ({ pausedFrom }) => `the pause from ${pausedFrom} is still open; pass { now } to project the due date`,
  resolved_twice: () => `the resolution is given twice; keep "conclusions" or "resolvedAt"`,
  invalid_period: ({ value }) => `${value} is not a period; write a month "2026-03", a quarter "2026-Q1" or a year "2026"`,
  zero_budget: ({ priority, receivedAt }) =>
    `the target of "${priority}" has no business time from ${receivedAt}; make it a millisecond or more`,
  unknown_mode: ({ mode, known }) => policyLacks("mode of intervention", mode, known),
  unknown_band: ({ band, known }) => policyLacks("band", band, known),
  duplicate_name: ({ name, path }) =>
    path?.at(-1) === name ? `"${name}" is built in; choose another name` : `"${name}" is in the list twice; remove one`,
  invalid_number_pattern: ({ value, reason }) => `${value} is not a pattern of ticket numbers: ${reason}`,
  invalid_ticket_number: ({ value, pattern }) => `${value} is not a ticket number of the form ${pattern}`,
  text_too_long: ({ length, limit }) => `the text has ${length} characters; at most ${limit} are allowed`,
  invalid_email: ({ value }) => `${value} is not exactly one e-mail address such as "name@example.com"`,
  invalid_phone: ({ value }) =>
    `${value} is not a telephone number; write 5 to 15 digits, spaces and + ( ) - . / between them, and an extension "ext. 12"`,
  unknown_channel: ({ channel, known }) => `the policy takes no requests by ${channel}; ${owned("it takes them by", known)}`,
  unknown_kind: ({ kind, known }) => policyLacks("kind of report", kind, known),
  missing_reason: ({ channel }) => `a request by ${channel} must say why e-mail could not be used; add emailUnavailableReason`,
  multiple_reports: ({ count }) => `${count} reports in one request; send one request for each, as splitRequest makes them`,
  invalid_command: ({ problems }) => `the command is malformed: ${[problems].flat().map(nested).join("; ")}`,
  no_ticket: ({ command }) => `there is no ticket to ${command}; register it first`,
  ticket_exists: ({ number }) => `the ticket ${number} is registered already`,
  command_not_allowed: ({ command, status }) =>
    `a ticket that is ${status} does not allow ${command}; allowedCommands lists what it allows`,
  before_receipt: ({ at, receivedAt }) => `${at} is before the request was received, ${receivedAt}`,
  in_future: ({ at, now }) => `${at} is later than the command's now, ${now}`,
  too_early: ({ at, earliest }) => `${at} is too early; it must be at or after ${earliest}`,
  already_guaranteed: ({ since }) => `support has the request already, since ${since}`,
  already_acknowledged: ({ since }) => `the request was acknowledged already, at ${since}`,
  already_reached: ({ metric, since }) => `the milestone "${metric}" was reached already, at ${since}`,
  same_priority: ({ priority }) => `the ticket has the priority "${priority}" already`,
  duplicate_id: ({ id }) => `"${id}" is used already; use each id once`,
  unknown_intervention: ({ id, known }) => `the ticket has no intervention ${id}; ${owned("it has", known)}`,
  unknown_cause: ({ cause, known }) => policyLacks("cause of interventions", cause, known),
  intervention_running: ({ id }) => `the intervention "${id}" is running; finish it first`,
  intervention_finished: ({ id }) => `the intervention "${id}" is finished; correct its times instead`,
  intervention_invoiced: ({ id }) => `the intervention "${id}" is invoiced; its times cannot change`,
  intervention_ran: ({ count }) => `the ticket has ${count} ${count === 1 ? "intervention" : "interventions"}; close it instead`,
  expert_busy: ({ expert, intervention }) =>
    `${expert} works on the intervention "${intervention}" at that time; an expert does one at a time`,
  ticket_concluded: ({ from, to }) =>
    `the ticket was concluded from ${from} ${to === undefined ? "on" : `until ${to}`}; no work can be recorded then`,
  approval_required: ({ mode, approval }) =>
    `"${mode}" needs the customer's approval, which is ${approval}; record the approval first`,
  approval_unchanged: ({ approval }) => `the approval is ${approval} already`,
  pausing_disabled: () => `the policy has no pausing reasons, so the clock never pauses; add some to pausing.reasons`,
  unknown_pausing_reason: ({ reason, known }) => `the policy does not pause for ${reason}; ${owned("it pauses for", known)}`,
  unknown_pause: ({ id, known }) => `no pause ${id} is open; ${owned("open are", known)}`,
  not_waiting: () => `the ticket has no open pause to resume`,
  own_duplicate: ({ number }) => `the ticket ${number} cannot be a duplicate of itself`,
  other_ticket: ({ number, other }) => `the event is of the ticket ${other}, not of ${number}`,
  event_out_of_order: ({ version, expected }) =>
    `the event has version ${version}, but ${expected} is next; apply the events between, or use replay`,
  missing_event: ({ version }) => `the event of version ${version} is missing`,
  conflicting_events: ({ version, first, second }) => `two different events have version ${version}: "${first}" and "${second}"`,
  unexpected_event: ({ type, version }) => `a ticket in this state cannot have the event "${type}" at version ${version}`,
  invalid_amount: ({ value }) => `${value} is not an amount; ${amountAdvice(value)}`,
  invalid_currency: ({ value }) => `${value} is not a currency of three capital letters such as "EUR"`,
  invalid_month: ({ value }) => `${value} is not a month of the form YYYY-MM from 1970 to 2199`,
  duplicate_version: ({ from }) => `another version begins on ${from} already; one price must be in force`,
  missing_exemption: ({ rate }) => `a VAT rate of ${rate} needs an exemption: the reason that the invoice names`,
  unexpected_exemption: ({ rate }) => `a VAT rate of ${rate} has no exemption; remove it`,
  no_price_in_force: ({ customer, mode, date, band, currency }) =>
    `no price for ${pricedName(mode, band)}${currency === undefined ? "" : ` in ${currency}`} is in force for ${customer} on ` +
    `${date}; add one to a version of the price list`,
  ambiguous_price: ({ customer, mode, date, currencies }) =>
    `several price lists (${list(currencies)}) apply to ${customer} on ${date} (${mode ?? "a fee"}): ` +
    (new Set([currencies].flat()).size === 1 ? "keep one list of that currency" : "give the currency"),
  unknown_customer: ({ customer, known }) => `there is no customer ${customer}; ${owned("the terms have", known)}`,
  unknown_line: ({ line, known }) => `the draft has no line ${line}; ${owned("it has", known)}`,
  not_whole_blocks: ({ minutes, blockMinutes }) =>
    `a first period of ${minutes} min is not whole blocks of ${blockMinutes} min; use a multiple of the block`,
  draft_below_zero: ({ net, gross }) => `the month is below zero (net ${net}, gross ${gross}), so there is no draft`,
  more_than_left: ({ line, net, left }) =>
    `${net} cannot be credited of line ${line}: ${left} is left; use its sign, and at most what is left`,
  already_credited: ({ line }) => `line ${line} is credited already`,
  nothing_to_credit: () => `no line is left to credit; name at least one that is not credited yet`,
  other_draft: ({ customer, currency, month }) => `the credit note is of another draft, for ${customer} in ${currency}, ${month}`,
  inconsistent_totals: ({ expected, actual }) => `the lines total ${expected}, not ${actual}`,
  finer_than_currency: ({ value, currency, digits }) =>
    `${value} is finer than ${currency}, which has ${digits} decimals; round it first`,
  no_weight: () => `the weights total zero; make at least one greater than zero`,
  not_concluded: ({ status }) =>
    `a closing message needs a ticket that has ended, and this one is ${status}; conclude, close or cancel it first`,
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
