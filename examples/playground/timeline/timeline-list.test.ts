import { acoPolicySpec, italianHolidays, supportPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { timelineEntries } from "./timeline-list.js";
import { timelineOf } from "./timeline.js";

const policy = supportPolicy({
  ...acoPolicySpec,
  calendar: { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2027) },
});

test("the list has what the drawing shows in order, without nights and lunches", () => {
  const facts = {
    receivedAt: "2026-03-27T15:00+01:00",
    priority: "critical",
    pauses: [{ from: "2026-03-30T09:00+02:00", to: "2026-03-30T10:00+02:00" }],
  };
  const timeline = timelineOf(policy, facts, { now: "2026-03-30T11:00+02:00" });
  expect(timelineEntries(timeline, { locale: "en", timeZone: "Europe/Rome" }).map(({ text }) => text)).toEqual([
    "Fri 27 Mar 2026 15:00: received",
    "closed from Fri 27 Mar 18:00 to Mon 30 Mar 08:30: weekend",
    "Sun 29 Mar 2026 03:00: the clocks go forward",
    "paused from Mon 30 Mar 09:00 to Mon 30 Mar 10:00",
    "Mon 30 Mar 2026 10:30: 50\u00A0% used",
    "Mon 30 Mar 2026 11:00: now",
    "Mon 30 Mar 2026 12:30: 75\u00A0% used",
    "Mon 30 Mar 2026 14:42: 90\u00A0% used",
    "Mon 30 Mar 2026 15:30: due",
  ]);
});

test("a holiday is shown with its name, in the language of the list", () => {
  const timeline = timelineOf(
    policy,
    { receivedAt: "2026-04-30T17:30+02:00", priority: "blocking" },
    { now: "2026-04-30T17:30+02:00" },
  );
  const texts = timelineEntries(timeline, { locale: "it", timeZone: "Europe/Rome" }).map(({ text }) => text);
  expect(texts).toContain("chiuso da gio 30 apr 18:00 a lun 4 mag 08:30: Festa del lavoro, fine settimana");
});
