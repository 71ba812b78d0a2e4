import { dayNumber, type DayNumber } from "../time/internal.js";

/**
 * Easter Sunday of a Gregorian year, by the anonymous algorithm that Nature printed in 1876 and Meeus's "Astronomical
 * Algorithms" (chapter 8) repeats.
 */
export function easterSunday(year: number): DayNumber {
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
