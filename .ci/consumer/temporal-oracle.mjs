/** Compares the openings of twenty years in six zones with the engine's own Temporal, if there is one. */
import { businessCalendar, openPeriods } from "trouble-ticket/calendar";

const hours = [
  ["00:30", "02:30"],
  ["08:30", "13:00"],
];
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const weeklyHours = Object.fromEntries(days.map((day) => [day, hours]));
const zones = ["Europe/Rome", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Cairo", "Asia/Tehran"];

if (typeof globalThis.Temporal === "undefined") {
  console.log("no built-in Temporal");
} else {
  const compared = zones.reduce((sum, timeZone) => sum + compare(timeZone), 0);
  console.log(`${compared} openings agree with its own Temporal`);
}

function compare(timeZone) {
  const { PlainDate } = globalThis.Temporal;
  const [first, last] = [PlainDate.from("2015-01-01"), PlainDate.from("2035-01-01")];
  const msOf = (date, time) => date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds;
  const calendar = businessCalendar({ timeZone, weeklyHours });
  const periods = openPeriods(calendar, msOf(first, "00:00"), msOf(last, "00:00"));
  const closings = new Map(periods.map(({ from, to }) => [from.getTime(), to.getTime()]));
  let count = 0;
  for (let date = first; PlainDate.compare(date, last) < 0; date = date.add({ days: 1 })) {
    for (const [open, close] of hours) {
      if (closings.get(msOf(date, open)) !== msOf(date, close))
        throw new Error(`${timeZone} is not open on ${date} from ${open} to ${close}`);
      count += 1;
    }
  }
  if (count !== periods.length) throw new Error(`${timeZone} has ${periods.length} openings, Temporal ${count}`);
  return count;
}
