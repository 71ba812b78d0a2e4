import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Kept } from "./table.js";

const megabyte = 1e6;

/** In a separate process, so that only the calendar keeps memory. */
const script = `
  const library = await import(process.argv[1]);
  const { acoPolicySpec, addBusinessTime, businessCalendar, businessTimeBetween, italianHolidays } = library;
  const kept = (ask) => {
    const calendar = businessCalendar({ ...acoPolicySpec.calendar, holidays: italianHolidays(1970, 2199) });
    gc(); gc();
    const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    ask(calendar);
    gc(); gc();
    const bytes = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before;
    businessTimeBetween(calendar, new Date(0), new Date(1));
    return bytes;
  };
  const [first, last] = [Date.UTC(1970, 0, 2), Date.UTC(2199, 11, 1)];
  const oneDay = (calendar) => addBusinessTime(calendar, Date.UTC(2026, 2, 2), { hours: 4 });
  const everyYear = (calendar) => businessTimeBetween(calendar, new Date(first), new Date(last));
  const hostile = (calendar) => {
    let state = 1;
    for (let asked = 0; asked < 200_000; asked++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      addBusinessTime(calendar, new Date(first + Math.floor((state / 2 ** 32) * (last - first - 1e9))), { hours: 4 });
    }
  };
  kept(oneDay);
  console.log(JSON.stringify([kept(everyYear), kept(hostile)]));
`;

/** What calendars keep: they learn as they are asked, and never more than their range holds. */
export function keptByCalendars(libraryFile: string): readonly Kept[] {
  const args = ["--expose-gc", "--input-type=module", "--eval", script, pathToFileURL(libraryFile).href];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`measuring memory ended with exit code ${status}\n${stderr}`);
  const [everyYear = NaN, hostile = NaN] = JSON.parse(stdout) as readonly number[];
  return [
    { title: "asked about all of 1970–2199", bytes: everyYear, limitBytes: 25 * megabyte },
    { title: "asked at 200,000 instants all over 1970–2199", bytes: hostile, limitBytes: 25 * megabyte },
  ];
}
