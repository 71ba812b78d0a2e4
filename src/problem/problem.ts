/** Where a problem is in the caller's data: keys and array positions, from the outside in. */
export type ProblemPath = readonly (string | number)[];

/**
 * The facts of each problem code. Values that a caller passed are shown as short text, so that every problem survives JSON.
 */
export interface ProblemFacts {
  // Any argument or field
  wrong_type: { readonly expected: string; readonly value: string };
  missing_field: { readonly field: string };
  unknown_field: { readonly field: string; readonly known: readonly string[]; readonly nearest?: string };
  // Instants and zones
  /** `use` is what to pass instead, if that can be derived. */
  invalid_instant: { readonly value: string; readonly use?: string };
  instant_without_offset: { readonly value: string; readonly use: string };
  instant_out_of_range: { readonly value: string; readonly from: string; readonly until: string };
  result_out_of_range: { readonly from: string; readonly until: string };
  reversed_interval: { readonly from: string; readonly to: string };
  invalid_local_date: { readonly value: string };
  /** `readableAs` are the other orders in which the text is a date and time. */
  invalid_local_time: { readonly value: string; readonly order: string; readonly readableAs: readonly string[] };
  unknown_time_zone: { readonly value: string };
  unknown_locale: { readonly value: string; readonly known: readonly string[] };
  // Calendars
  /** `use` is the time to write instead, if that can be derived. */
  invalid_time_of_day: { readonly value: string; readonly use?: string };
  empty_period: { readonly open: string; readonly close: string };
  overlapping_periods: { readonly first: string; readonly second: string };
  too_many_periods: { readonly count: number; readonly limit: number };
  never_open: object;
  invalid_calendar: { readonly value: string };
  // Amounts
  invalid_duration: { readonly value: string };
  not_whole: { readonly value: string };
  invalid_year_range: { readonly from: string; readonly to: string };
  // Policies
  missing_section: { readonly section: string; readonly shape: string };
  invalid_name: { readonly value: string };
  out_of_bounds: { readonly value: string; readonly minimum?: number; readonly maximum?: number };
  invalid_target: { readonly value: string; readonly reason: string };
  duplicate_credit: { readonly below: string };
  duplicate_rank: { readonly rank: number; readonly other: string };
  unknown_priority: { readonly priority: string; readonly known: readonly string[] };
  unknown_tier: { readonly tier: string; readonly known: readonly string[] };
  unknown_calendar: { readonly calendar: string; readonly known: readonly string[] };
  unknown_metric: { readonly metric: string; readonly known: readonly string[] };
  no_target: { readonly priority: string; readonly metric: string; readonly promised: readonly string[] };
  clock_not_started: { readonly metric: string };
  missing_now: { readonly pausedFrom: string };
  resolved_twice: object;
  invalid_period: { readonly value: string };
  zero_budget: { readonly priority: string; readonly receivedAt: string };
  unknown_mode: { readonly mode: string; readonly known: readonly string[] };
  unknown_band: { readonly band: string; readonly known: readonly string[] };
  duplicate_name: { readonly name: string };
  invalid_number_pattern: { readonly value: string; readonly reason: string };
  // Ticket numbers
  invalid_ticket_number: { readonly value: string; readonly pattern: string };
  // Requests
  text_too_long: { readonly length: number; readonly limit: number };
  invalid_email: { readonly value: string };
  invalid_phone: { readonly value: string };
  unknown_channel: { readonly channel: string; readonly known: readonly string[] };
  unknown_kind: { readonly kind: string; readonly known: readonly string[] };
  missing_reason: { readonly channel: string };
  multiple_reports: { readonly count: number };
  // What a ticket's commands are refused with
  invalid_command: { readonly problems: readonly Problem[] };
  no_ticket: { readonly command: string };
  ticket_exists: { readonly number: string };
  command_not_allowed: { readonly command: string; readonly status: string };
  before_receipt: { readonly at: string; readonly receivedAt: string };
  in_future: { readonly at: string; readonly now: string };
  too_early: { readonly at: string; readonly earliest: string };
  already_guaranteed: { readonly since: string };
  already_acknowledged: { readonly since: string };
  already_reached: { readonly metric: string; readonly since: string };
  same_priority: { readonly priority: string };
  duplicate_id: { readonly id: string };
  unknown_intervention: { readonly id: string; readonly known: readonly string[] };
  unknown_cause: { readonly cause: string; readonly known: readonly string[] };
  intervention_running: { readonly id: string };
  intervention_finished: { readonly id: string };
  intervention_invoiced: { readonly id: string };
  intervention_ran: { readonly count: number };
  expert_busy: { readonly expert: string; readonly intervention: string };
  ticket_concluded: { readonly from: string; readonly to?: string };
  approval_required: { readonly mode: string; readonly approval: string };
  approval_unchanged: { readonly approval: string };
  pausing_disabled: object;
  unknown_pausing_reason: { readonly reason: string; readonly known: readonly string[] };
  unknown_pause: { readonly id: string; readonly known: readonly string[] };
  not_waiting: object;
  own_duplicate: { readonly number: string };
  // Events of tickets
  other_ticket: { readonly number: string; readonly other: string };
  event_out_of_order: { readonly version: number; readonly expected: number };
  missing_event: { readonly version: number };
  conflicting_events: { readonly version: number; readonly first: string; readonly second: string };
  unexpected_event: { readonly type: string; readonly version: number };
  // Prices, agreements and invoices
  invalid_amount: { readonly value: string };
  invalid_currency: { readonly value: string };
  invalid_month: { readonly value: string };
  duplicate_version: { readonly from: string };
  missing_exemption: { readonly rate: string };
  unexpected_exemption: { readonly rate: string };
  no_price_in_force: {
    readonly customer: string;
    readonly mode: string;
    readonly date: string;
    readonly band?: string;
    readonly currency?: string;
  };
  ambiguous_price: {
    readonly customer: string;
    readonly mode?: string;
    readonly band?: string;
    readonly date: string;
    readonly currencies: readonly string[];
  };
  unknown_customer: { readonly customer: string; readonly known: readonly string[] };
  unknown_line: { readonly line: string; readonly known: readonly number[] };
  not_whole_blocks: { readonly minutes: number; readonly blockMinutes: number };
  draft_below_zero: { readonly net: string; readonly gross: string };
  more_than_left: { readonly line: number; readonly net: string; readonly left: string };
  already_credited: { readonly line: number };
  nothing_to_credit: object;
  other_draft: { readonly customer: string; readonly currency: string; readonly month: string };
  inconsistent_totals: { readonly expected: string; readonly actual: string };
  finer_than_currency: { readonly value: string; readonly currency: string; readonly digits: number };
  no_weight: object;
  // Messages
  not_concluded: { readonly status: string };
}

/** The stable name of a problem; docs/errors.md lists them all. */
export type ProblemCode = keyof ProblemFacts;

/** One problem of data that a caller passed: its code, its facts, and its path in the data. */
export type Problem<Code extends ProblemCode = ProblemCode> = {
  [C in Code]: { readonly code: C; readonly path?: ProblemPath } & ProblemFacts[C];
}[Code];

/** All problems of data that a caller passed: at least one, and at most 1,000. */
export type Problems = readonly [Problem, ...Problem[]];

/**
 * The result of a safe parser: the parsed value, or every problem of the data. The absent field is declared, so that both can be
 * read without `strict` in tsconfig, where TypeScript does not narrow by `ok`.
 */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly problems?: undefined }
  | { readonly ok: false; readonly problems: Problems; readonly value?: undefined };

/** The problem with `prefix` put before its path, to report the problem of a part as one of the whole. */
export function prefixPath(prefix: ProblemPath, problem: Problem): Problem {
  return { ...problem, path: [...prefix, ...(problem.path ?? [])] };
}

/** The problem of a field that has to be there, by its path. */
export function missingField(path: ProblemPath): Problem {
  return { code: "missing_field", path, field: String(path.at(-1) ?? "") };
}

/** A path as code would write it: `facts.pauses[0].to`. */
export function pathText(path: ProblemPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
