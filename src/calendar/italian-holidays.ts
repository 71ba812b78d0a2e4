import { requireKnownFields, requireRecord, showValue, SupportError } from "../problem/internal.js";
import { dayNumber, parseLocalDate, toLocalDate, type DayNumber } from "../time/internal.js";
import type { Holiday } from "./calendar-spec.js";
import { easterSunday } from "./easter.js";

interface NamedDay {
  readonly day: DayNumber;
  readonly en: string;
  readonly it: string;
}

/**
 * The public holidays of Italy in a span of years, both included, in order: the national days of law 260 of 1949 as it stands
 * today, with Easter Monday, 4 October from 2026 (law 151 of 2025), 17 March 2011 alone (law decree 5 of 2011), and the day of a
 * town's patron where one is given as `MM-DD`, such as Milan's `12-07`.
 *
 * Before 2001 the law had some other days (6 January was a working day from 1978 to 1985, 2 June from 1977 to 2000); this list
 * has today's days for every year. Two holidays on one date, as Easter Monday and 25 April in 2011, are one entry.
 *
 * @throws SupportError `invalid_year_range`; `invalid_local_date` for a patron's day that a year of the span lacks; `wrong_type`,
 * `unknown_field`
 * @example
 * italianHolidays(2026, 2026).map((holiday) => holiday.date).slice(0, 3) // => ["2026-01-01", "2026-01-06", "2026-04-06"]
 * italianHolidays(2026, 2026, { patronDay: "12-07" }).length // => 13
 */
export function italianHolidays(
  fromYear: number,
  toYear: number,
  options: { readonly patronDay?: string } = {},
): readonly Holiday[] {
  if (!isYear(fromYear) || !isYear(toYear) || fromYear > toYear) {
    throw new SupportError({ code: "invalid_year_range", from: showValue(fromYear), to: showValue(toYear) });
  }
  requireRecord(options, ["options"]);
  requireKnownFields(options, ["patronDay"], ["options"]);
  const names = new Map<DayNumber, { readonly en: string; readonly it: string }>();
  for (let year = fromYear; year <= toYear; year++) {
    for (const { day, en, it } of holidaysOf(year, options.patronDay)) {
      const other = names.get(day);
      names.set(day, other === undefined ? { en, it } : { en: `${other.en}, ${en}`, it: `${other.it}, ${it}` });
    }
  }
  return [...names].sort(([a], [b]) => a - b).map(([day, name]) => ({ date: toLocalDate(day), name }));
}

function holidaysOf(year: number, patronDay: string | undefined): readonly NamedDay[] {
  return [
    { day: dayNumber(year, 1, 1), en: "New Year's Day", it: "Capodanno" },
    { day: dayNumber(year, 1, 6), en: "Epiphany", it: "Epifania" },
    ...(year === 2011
      ? [{ day: dayNumber(2011, 3, 17), en: "150 years of Italian unity", it: "150 anni dell'Unità d'Italia" }]
      : []),
    { day: easterSunday(year) + 1, en: "Easter Monday", it: "Lunedì dell'Angelo" },
    { day: dayNumber(year, 4, 25), en: "Liberation Day", it: "Festa della Liberazione" },
    { day: dayNumber(year, 5, 1), en: "Labour Day", it: "Festa del lavoro" },
    { day: dayNumber(year, 6, 2), en: "Republic Day", it: "Festa della Repubblica" },
    { day: dayNumber(year, 8, 15), en: "Assumption Day", it: "Ferragosto" },
    ...(year >= 2026 ? [{ day: dayNumber(year, 10, 4), en: "Saint Francis", it: "San Francesco" }] : []),
    { day: dayNumber(year, 11, 1), en: "All Saints' Day", it: "Ognissanti" },
    { day: dayNumber(year, 12, 8), en: "Immaculate Conception", it: "Immacolata Concezione" },
    { day: dayNumber(year, 12, 25), en: "Christmas Day", it: "Natale" },
    { day: dayNumber(year, 12, 26), en: "Saint Stephen's Day", it: "Santo Stefano" },
    ...(patronDay === undefined ? [] : [{ day: patronDayOf(year, patronDay), en: "Patron saint's day", it: "Festa patronale" }]),
  ];
}

function patronDayOf(year: number, patronDay: string): DayNumber {
  const day = typeof patronDay === "string" ? parseLocalDate(`${year}-${patronDay}`) : undefined;
  if (day === undefined)
    throw new SupportError({ code: "invalid_local_date", path: ["options", "patronDay"], value: showValue(patronDay) });
  return day;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1970 && value <= 2199;
}
