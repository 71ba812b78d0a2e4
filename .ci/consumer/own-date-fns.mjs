/** The same app in ES modules. */
import { createRequire } from "node:module";
import { format, setDefaultOptions } from "date-fns";
import { formatInTimeZone, toDate } from "date-fns-tz";
import * as troubleTicket from "trouble-ticket";
import { useAll } from "./own-date-fns.cjs";

const require = createRequire(import.meta.url);
// date-fns 2 and 3 have no path in common for ES modules of locales.
const { it } = require("date-fns/locale");
const versions = ["date-fns", "date-fns-tz"].map((name) => require(`${name}/package.json`).version);
useAll({ versions, format, setDefaultOptions, it, formatInTimeZone, toDate, troubleTicket });
