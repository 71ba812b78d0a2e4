import { acoPolicySpec, italianHolidays, supportPolicy, type SupportPolicy } from "trouble-ticket";

/** The published policy, with the holidays of Italy and of Milan. */
export const deskPolicy: SupportPolicy = supportPolicy({
  ...acoPolicySpec,
  calendar: { ...acoPolicySpec.calendar, holidays: italianHolidays(2020, 2040, { patronDay: "12-07" }) },
});

/** The priority that a request has until an expert has looked at it, by its kind of report. */
export const firstPriority: Readonly<Record<string, string>> = { programError: "critical" };

/** That of all other kinds. */
export const usualPriority = "standard";
