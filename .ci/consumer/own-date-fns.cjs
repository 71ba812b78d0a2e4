/** An app with its own date-fns and date-fns-tz, of the versions named on the command line, next to trouble-ticket. */
const assert = require("node:assert/strict");

/** Uses all three in one process, in either build. */
function useAll({ versions, format, setDefaultOptions, it, formatInTimeZone, toDate, troubleTicket }) {
  const [wanted, wantedZones] = process.argv.slice(2);
  assert.deepEqual(versions, [wanted, wantedZones], "the app has its own versions");
  const at = new Date("2026-03-27T16:00:00Z");
  const { acoPolicy, explainDueAt, formatExplanation } = troubleTicket;
  const explain = () => formatExplanation(explainDueAt(acoPolicy, { priority: "blocking", receivedAt: at }));
  const before = explain();
  assert.match(before, /Mon 30 Mar 2026 11:30/);
  setDefaultOptions({ locale: it, weekStartsOn: 3 });
  assert.equal(explain(), before, "the app's defaults leave the package's texts alone");
  assert.match(format(at, "EEEE d MMMM"), /^venerdì 27 marzo$/, "and the package leaves the app's defaults alone");
  assert.equal(formatInTimeZone(at, "America/New_York", "yyyy-MM-dd HH:mm xxx"), "2026-03-27 12:00 -04:00");
  assert.equal(toDate("2026-03-27T17:00", { timeZone: "Europe/Rome" }).getTime(), at.getTime());
}

module.exports = { useAll };

if (require.main === module) {
  const versions = ["date-fns", "date-fns-tz"].map((name) => require(`${name}/package.json`).version);
  const { it } = require("date-fns/locale");
  const troubleTicket = require("trouble-ticket");
  useAll({ versions, ...require("date-fns"), it, ...zoned(require("date-fns-tz")), troubleTicket });
}

function zoned({ formatInTimeZone, toDate }) {
  return { formatInTimeZone, toDate };
}
