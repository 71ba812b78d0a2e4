import { describe, expect, test } from "vitest";
import type { CalendarSpec } from "../../src/index.js";
import { everyDay, workdays } from "./desks.js";
import { afterwards, before, minutesBetween } from "./right.js";

/**
 * What libraries of other languages were recorded to answer, in the vectors that this library is tested with. They do not run
 * here, and their versions were not recorded. Ours is checked as everywhere.
 */
const mornings = ["00:00", "08:00"] as const;
const nights = [
  ["00:00", "06:00"],
  ["22:00", "24:00"],
] as const;
const allDay = ["00:00", "24:00"] as const;

interface Recorded<Right> {
  readonly why: string;
  readonly desk: CalendarSpec;
  readonly from: string;
  readonly right: Right;
  readonly peers: string;
}

type Amount = Recorded<string> & { readonly minutes: number };
type Span = Recorded<number> & { readonly to: string };

describe("an amount of opening time is added", () => {
  const added: readonly Amount[] = [
    {
      why: "Rome skips 02:00–03:00, so three hours after 01:00 is 05:00",
      desk: everyDay("Europe/Rome", mornings),
      from: "2024-03-31T01:00:00+01:00",
      minutes: 180,
      right: "2024-03-31T05:00:00+02:00",
      peers: "pandas: 2024-03-31T02:00Z, an hour early",
    },
    {
      why: "Lord Howe skips half an hour at 02:00, so two hours after 01:00 is 03:30",
      desk: everyDay("Australia/Lord_Howe", mornings),
      from: "2024-10-06T01:00:00+10:30",
      minutes: 120,
      right: "2024-10-06T03:30:00+11:00",
      peers: "pandas: 2024-10-05T16:00Z, half an hour early",
    },
    {
      why: "London skips 01:00–02:00, so an hour of Saturday and four of Sunday end at 05:00",
      desk: everyDay("Europe/London", mornings),
      from: "2024-03-30T07:00:00+00:00",
      minutes: 300,
      right: "2024-03-31T05:00:00+01:00",
      peers: "pandas: 2024-03-31T03:00Z, an hour early",
    },
    {
      why: "two hours of Monday's short day and the first of Tuesday",
      desk: {
        ...workdays("Asia/Tokyo", ["07:00", "12:00"], ["13:00", "17:00"]),
        exceptions: { "2024-05-13": [["10:00", "12:00"]], "2024-05-18": [["06:00", "08:00"]] },
      },
      from: "2024-05-13T06:00:00+09:00",
      minutes: 180,
      right: "2024-05-14T08:00:00+09:00",
      peers: "biz: 2024-05-13T01:00Z, in the weekly hours that the exception replaces",
    },
    {
      why: "São Paulo skips midnight, and four hours are four hours",
      desk: everyDay("America/Sao_Paulo", allDay),
      from: "2018-11-03T22:00:00-03:00",
      minutes: 240,
      right: "2018-11-04T03:00:00-02:00",
      peers: "rickar/cal: 2018-11-05T04:00Z, a day late",
    },
    {
      why: "São Paulo has 23:00 twice, and four hours are four hours",
      desk: everyDay("America/Sao_Paulo", allDay),
      from: "2019-02-16T22:00:00-02:00",
      minutes: 240,
      right: "2019-02-17T01:00:00-03:00",
      peers: "working_hours, rickar/cal: 2019-02-17T05:00Z, an hour late",
    },
  ];

  test.each(added.map((recorded) => [recorded.why, recorded.peers, recorded] as const))(
    "%s (%s)",
    (_, __, { desk, from, minutes, right }) => {
      expect(afterwards(desk, from, { minutes })).toBe(right);
    },
  );
});

describe("an amount of opening time is subtracted", () => {
  const subtracted: readonly Amount[] = [
    {
      why: "Cairo skips 00:00–01:00, so three hours of Friday are there and twenty minutes of Thursday",
      desk: everyDay("Africa/Cairo", mornings),
      from: "2024-04-26T04:00:00+03:00",
      minutes: 200,
      right: "2024-04-25T07:40:00+02:00",
      peers: "working_hours: 2024-04-25T21:40Z, at closed time",
    },
    {
      why: "Apia had no 30 December 2011: an hour of Monday, then the last of Thursday",
      desk: workdays("Pacific/Apia", ["09:00", "17:00"]),
      from: "2012-01-02T10:00:00+14:00",
      minutes: 120,
      right: "2011-12-29T16:00:00-10:00",
      peers: "working_hours: never",
    },
  ];

  test.each(subtracted.map((recorded) => [recorded.why, recorded.peers, recorded] as const))(
    "%s (%s)",
    (_, __, { desk, from, minutes, right }) => {
      expect(before(desk, from, { minutes })).toBe(right);
    },
  );
});

describe("opening time is counted", () => {
  const counted: readonly Span[] = [
    {
      why: "Rome's shortest night, 22:00–06:00 without an hour, is seven",
      desk: everyDay("Europe/Rome", ...nights),
      from: "2024-03-30T11:00Z",
      to: "2024-03-31T10:00Z",
      right: 420,
      peers: "working_hours: 480",
    },
    {
      why: "New York's longest morning, 00:00–08:00 with an hour twice, is nine hours",
      desk: everyDay("America/New_York", mornings),
      from: "2024-11-03T04:00Z",
      to: "2024-11-04T04:00Z",
      right: 540,
      peers: "working_hours, rickar/cal: 480",
    },
    {
      why: "New York's longest night is nine hours",
      desk: everyDay("America/New_York", ...nights),
      from: "2024-11-02T16:00Z",
      to: "2024-11-03T17:00Z",
      right: 540,
      peers: "working_hours: 480",
    },
    {
      why: "Lord Howe's longest day is 24 hours and a half",
      desk: everyDay("Australia/Lord_Howe", allDay),
      from: "2024-04-06T13:00Z",
      to: "2024-04-07T13:30Z",
      right: 1470,
      peers: "working_hours, rickar/cal: 1440",
    },
    {
      why: "Chatham's longest day is 25 hours",
      desk: everyDay("Pacific/Chatham", allDay),
      from: "2024-04-06T10:15Z",
      to: "2024-04-07T11:15Z",
      right: 1500,
      peers: "working_hours, rickar/cal: 1440",
    },
    {
      why: "Santiago skips midnight: seven hours of Sunday morning",
      desk: everyDay("America/Santiago", mornings),
      from: "2024-09-07T16:00Z",
      to: "2024-09-08T15:00Z",
      right: 420,
      peers: "rickar/cal: never",
    },
    {
      why: "an opening at the skipped 02:30 is one at 03:30, as Temporal reads it by default",
      desk: everyDay("Europe/Rome", ["02:30", "05:00"]),
      from: "2024-03-30T23:00Z",
      to: "2024-03-31T10:00Z",
      right: 90,
      peers: "rickar/cal: 150",
    },
    {
      why: "a closing at the skipped 02:15 is one at 02:45, as Temporal reads it by default",
      desk: everyDay("Australia/Lord_Howe", ["00:00", "02:15"]),
      from: "2024-10-05T13:30Z",
      to: "2024-10-06T01:00Z",
      right: 135,
      peers: "biz: 165",
    },
  ];

  test.each(counted.map((recorded) => [recorded.why, recorded.peers, recorded] as const))(
    "%s (%s)",
    (_, __, { desk, from, to, right }) => {
      expect(minutesBetween(desk, from, to)).toBe(right);
    },
  );
});
