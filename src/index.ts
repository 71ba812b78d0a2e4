export { billableDuration, invoiceBy, type BillableDuration, type BillingPolicy, type InterventionTime } from "./billing/index.js";
export {
  addBusinessDays,
  addBusinessTime,
  addCalendarDays,
  addCalendarMonths,
  businessCalendar,
  businessTimeBetween,
  isOpen,
  italianHolidays,
  localDateAt,
  nextOpening,
  openPeriods,
  previousClosing,
  subtractBusinessTime,
  type BusinessCalendar,
  type CalendarSpec,
  type DurationLike,
  type Holiday,
  type OpenPeriod,
  type PeriodSpec,
  type Weekday,
} from "./calendar/index.js";
export {
  describeProblem,
  isSupportError,
  SupportError,
  type Problem,
  type ProblemCode,
  type ProblemFacts,
  type ProblemPath,
  type Problems,
} from "./error/index.js";
export {
  acoPolicy,
  acoPolicySpec,
  safeParsePolicy,
  supportPolicy,
  supportPolicySchema,
  type Metric,
  type ModeSpec,
  type PolicyReading,
  type PrioritySpec,
  type SupportPolicy,
  type SupportPolicySpec,
  type Target,
} from "./policy/index.js";
export { dueAt, type DueFacts, type SlaPolicy } from "./sla/index.js";
export type { InstantLike, LocalDate, Locale, LocalizedText } from "./time/index.js";
