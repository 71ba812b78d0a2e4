/**
 * Asks npm packages the tests' questions in a separate process: they read the host's zone, keep what they are set up
 * with for everybody, and some never come back.
 */
import { createRequire } from "node:module";
import { createContext, runInContext, runInThisContext } from "node:vm";

/** The peers are installed with the benchmark. */
const require = createRequire(new URL("../bench/", import.meta.url));
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Each peer as its README sets it up for a desk's weekly hours; those that know days alone have Monday to Friday by default. */
const peers = {
  "dayjs-business-time": dayjsBusinessTime,
  "dayjs-business-time with dayjs's zones": (desk) => {
    const dayjs = dayjsBusinessTime(desk);
    dayjs.extend(require("dayjs/plugin/utc"));
    dayjs.extend(require("dayjs/plugin/timezone"));
    return dayjs;
  },
  "moment-business-time": ({ weeklyHours, holidays = [] }) => {
    const moment = require("moment-business-time");
    const hoursOn = (day) => weeklyHours[day]?.flat().map((time) => `${time}:00`) ?? null;
    const workinghours = Object.fromEntries(weekdays.map((day, number) => [number, hoursOn(day)]));
    moment.updateLocale("en", { workinghours, holidays });
    return moment;
  },
  "working-time-calculator": ({ timeZone, weeklyHours }) => {
    const WorkingTimeCalculator = require("working-time-calculator");
    const calculator = new WorkingTimeCalculator();
    for (const [day, periods] of Object.entries(weeklyHours)) {
      for (const [open, close] of periods) calculator.addWorkingHours(weekdays.indexOf(day) || 7, open, close, timeZone);
    }
    return calculator;
  },
  "dayjs-business-days2": () => {
    const dayjs = require("dayjs");
    dayjs.extend(require("dayjs-business-days2").default);
    return dayjs;
  },
  "moment-business-days": () => require("moment-business-days"),
  "luxon-business-days": () => require("luxon-business-days").DateTime,
  opening_hours: () => require("opening_hours"),
  "date-fns": () => require("date-fns"),
  "date-fns-tz": () => require("date-fns-tz"),
  "heap-js": () => require("heap-js").Heap,
  "@datastructures-js/priority-queue": () => require("@datastructures-js/priority-queue").PriorityQueue,
};

function dayjsBusinessTime({ weeklyHours, holidays = [] }) {
  const dayjs = require("dayjs");
  dayjs.extend(require("dayjs-business-time"));
  const hoursOn = (day) => weeklyHours[day]?.map(([open, close]) => ({ start: `${open}:00`, end: `${close}:00` })) ?? null;
  dayjs.setBusinessTime(Object.fromEntries(dayNames.map((name, day) => [name, hoursOn(weekdays[day])])));
  dayjs.setHolidays(holidays);
  return dayjs;
}

process.on("message", ({ id, peer, desk, question, given, limitMs }) => {
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  const context = createContext({ ask: runInThisContext(`(${question})`), subject: peers[peer](desk), given });
  try {
    process.send({ id, kind: "answer", answer: runInContext("ask(subject, given)", context, { timeout: limitMs }) });
  } catch (error) {
    const isOutOfTime = error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    process.send(isOutOfTime ? { id, kind: "noAnswer" } : { id, kind: "error", message: String(error) });
  }
});
