import { expect, test } from "vitest";
import { hashOf, stateOf } from "./state-hash.js";
import { firstState, type PageState } from "./state.js";

const whole: PageState = {
  tab: "billing",
  locale: "it",
  policy: '{ "name": "50 % & more = <b>#1</b>" }',
  holidays: "it",
  ticket: {
    priority: "not urgent/very",
    receivedAt: "2026-10-25T02:30+01:00",
    now: "2026-10-26T09:00Z",
    pauses: [{ from: "2026-10-26T08:30+01:00", to: "2026-10-26T09:00+01:00" }, { from: "2026-10-26T09:10+01:00" }],
    changes: [{ at: "2026-10-26T09:00+01:00", priority: "low/er" }],
    intervenedAt: "2026-10-26T11:00+01:00",
    acknowledgedAt: "2026-10-26T09:20+01:00",
    resolvedAt: "2026-10-27T11:00+01:00",
    endedAt: "2026-10-28T11:00:05.250+01:00",
    conclusions: [{ from: "2026-10-26T13:00+01:00", to: "2026-10-26T14:00+01:00" }],
    updates: ["2026-10-26T12:00+01:00"],
    messages: ["2026-10-26T13:00+01:00"],
    tier: "gold",
    calendar: "always",
    metric: "resolution",
  },
  otherDesk: { weekdays: "00:00-24:00", saturday: "", holidays: "it" },
  tickets: "sample",
  judgedMetric: "resolution",
  billing: { interventions: "id,mode\ni1,online", terms: "{}" },
};

test("an address gives back all that the page showed", () => {
  expect(stateOf(hashOf(whole))).toEqual(whole);
  expect(stateOf(`#${hashOf(firstState)}`)).toEqual(firstState);
});

test("an address reads as the case it is", () => {
  expect(hashOf(firstState)).toBe(
    "tab=ticket&lang=en&priority=blocking&received=2026-03-27T17:00+01:00&now=2026-03-30T10:40+02:00" +
      "&pause=2026-03-30T09:30+02:00/2026-03-30T10:00+02:00",
  );
});

test("an address that was cut or made up shows what can be read of it", () => {
  expect(stateOf("")).toEqual(firstState);
  expect(stateOf("#%E0%A4%A&tab=nowhere&lang=fr&received&=&policy=%")).toEqual(firstState);
  const ticket = stateOf(
    "received=soon&now=2026-03-30T10:40+02:00&pause=x/y&pause=2026-03-30T10:40+02:00/z&change=never/low",
  ).ticket;
  expect(ticket).toEqual({ ...firstState.ticket, pauses: [], changes: [], now: "2026-03-30T10:40+02:00" });
});
