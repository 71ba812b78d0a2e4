import { requireOptions, showValue, SupportError, wrongType } from "../problem/internal.js";
import { dayNumber, parseLocalDate, toLocalDate, type DayNumber } from "../time/internal.js";
import type { Holiday } from "./calendar-spec.js";

interface NamedDay {
  readonly day: DayNumber;
  readonly en: string;
  readonly it: string;
}

/** What {@link italianHolidays} adds to the national holidays. */
export interface ItalianHolidayOptions {
  /** The day of the town's patron saint, as `MM-DD`: `"12-07"` for Milan, `"06-29"` for Rome. */
  readonly patronDay?: string | null | undefined;
  /** Adds Easter Sunday, which a desk that opens on Sundays needs. Defaults to false. */
  readonly easterSunday?: boolean | null | undefined;
}

/**
 * The public holidays of Italy from one year to another, both included, in order.
 *
 * They are the national days of law 260 of 1949 as amended, with Easter Monday, 4 October from 2026 (law 151 of 2025) and
 * 17 March in 2011 only (law decree 5 of 2011). Easter Sunday is left out, because desks are closed on Sundays: a desk that opens
 * on Sundays passes `easterSunday: true`. The day of a town's patron saint is an option too.
 *
 * Every year has today's days, although before 2001 the law had others (6 January was a working day from 1978 to 1985, 2 June
 * from 1977 to 2000). Two holidays on one date, such as Easter Monday and 25 April in 2011, are one entry.
 *
 * @throws SupportError `invalid_year_range`; `invalid_local_date` for a patron's day that a year does not have; `wrong_type`,
 * `unknown_field`
 * @example
 * italianHolidays(2026, 2026).map((holiday) => holiday.date).slice(0, 3) // => ["2026-01-01", "2026-01-06", "2026-04-06"]
 * italianHolidays(2026, 2026, { patronDay: "12-07", easterSunday: true }).length // => 14
 */
export function italianHolidays(fromYear: number, toYear: number, options?: ItalianHolidayOptions | null): readonly Holiday[] {
  if (!isYear(fromYear) || !isYear(toYear) || fromYear > toYear) {
    throw new SupportError({ code: "invalid_year_range", from: showValue(fromYear), to: showValue(toYear) });
  }
  requireOptions(options, ["patronDay", "easterSunday"]);
  const added: ItalianHolidayOptions = options ?? {};
  const withEaster: unknown = added.easterSunday ?? false;
  if (typeof withEaster !== "boolean") throw wrongType(["options", "easterSunday"], "true or false", withEaster);
  const names = new Map<DayNumber, { readonly en: string; readonly it: string }>();
  for (let year = fromYear; year <= toYear; year++) {
    for (const { day, en, it } of holidaysOf(year, added)) {
      const other = names.get(day);
      names.set(day, other === undefined ? { en, it } : { en: `${other.en}, ${en}`, it: `${other.it}, ${it}` });
    }
  }
  return [...names].sort(([a], [b]) => a - b).map(([day, name]) => ({ date: toLocalDate(day), name }));
}

function holidaysOf(year: number, { patronDay, easterSunday: withEaster }: ItalianHolidayOptions): readonly NamedDay[] {
  return [
    { day: dayNumber(year, 1, 1), en: "New Year's Day", it: "Capodanno" },
    { day: dayNumber(year, 1, 6), en: "Epiphany", it: "Epifania" },
    ...(year === 2011
      ? [{ day: dayNumber(2011, 3, 17), en: "150 years of Italian unity", it: "150 anni dell'Unità d'Italia" }]
      : []),
    ...(withEaster === true ? [{ day: easterSunday(year), en: "Easter Sunday", it: "Pasqua" }] : []),
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
    ...(patronDay === undefined || patronDay === null
      ? []
      : [{ day: patronDayOf(year, patronDay), en: "Patron saint's day", it: "Festa patronale" }]),
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

/** Easter Sunday by the anonymous Gregorian algorithm (Nature, 1876; Meeus, "Astronomical Algorithms", chapter 8). */
function easterSunday(year: number): DayNumber {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * weekday) / 451);
  const dayOfMarch = epact + weekday - 7 * lateMoon + 22;
  return dayNumber(year, 3, dayOfMarch);
}
