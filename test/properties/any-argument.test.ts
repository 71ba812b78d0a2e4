import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";
import { junk } from "../support/junk.js";
import { law } from "../support/law.js";
import { partPaths, withPart } from "../support/replaced-part.js";
import { expectSound } from "../support/sound.js";

const { acoPolicy, acoPolicySpec } = face;
const { calendar } = acoPolicy;
const at = "2026-03-27T17:00+01:00";
const later = "2026-03-30T11:30+02:00";
const request = { priority: "standard", receivedAt: at };

/** A call that works, for each function of the face; a new function takes a line here. */
const workingCalls: Readonly<Record<string, readonly unknown[]>> = {
  addBusinessDays: [calendar, at, 3],
  addBusinessTime: [calendar, at, { hours: 4, minutes: 30 }],
  billableDuration: [acoPolicy, { mode: "online", startedAt: at, endedAt: later }],
  businessCalendar: [
    {
      ...acoPolicySpec.calendar,
      holidays: ["2026-04-06", { date: "2026-04-25", name: { en: "Liberation", it: "Liberazione" } }],
      exceptions: { "2026-12-24": [["08:30", "12:00"]], "2026-12-31": [] },
    },
  ],
  businessTimeBetween: [calendar, at, later],
  clockChanges: [calendar, at, later],
  closuresBetween: [calendar, "2026-03-27T18:00+01:00", "2026-03-30T08:30+02:00"],
  describeProblem: [{ code: "not_whole", path: ["target", "weeks"], value: "1.5" }],
  dueAt: [acoPolicy, request],
  explainDueAt: [acoPolicy, request],
  formatExplanation: [face.explainDueAt(acoPolicy, request), { locale: "it" }],
  invoiceBy: [acoPolicy, at],
  isOpen: [calendar, at],
  isSupportError: [new face.SupportError({ code: "never_open" })],
  italianHolidays: [2026, 2027, { patronDay: "12-07" }],
  localDateAt: [calendar, at],
  nextOpening: [calendar, at],
  openPeriods: [calendar, at, later],
  previousClosing: [calendar, at],
  safeParsePolicy: [acoPolicySpec],
  subtractBusinessTime: [calendar, at, 5_400_000],
  supportPolicy: [acoPolicySpec],
};

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** The functions of the face. SupportError's constructor is left out: apps catch the error, the library alone makes it. */
const functions: readonly (readonly [string, AnyFunction])[] = Object.entries(face).flatMap(
  ([name, member]: [string, unknown]) =>
    typeof member === "function" && member !== face.SupportError
      ? [[name, (...args: readonly unknown[]): unknown => Reflect.apply(member, undefined, args)] as const]
      : [],
);

describe("any argument at all", () => {
  test("every function of the face has a call here that works", () => {
    expect(Object.keys(workingCalls).sort()).toEqual(functions.map(([name]) => name).sort());
    for (const [name, call] of functions) expect(() => call(...(workingCalls[name] ?? [])), name).not.toThrow();
  });

  for (const [name, call] of functions) {
    const working = workingCalls[name] ?? [];

    law(
      `${name} answers soundly or refuses by name, whatever one of its arguments is`,
      120,
      fc.property(fc.nat(), junk, (pick, argument) => {
        const position = pick % Math.max(1, working.length);
        expectSound(() => call(...working.map((each, other) => (other === position ? argument : each))));
      }),
    );

    law(
      `${name} answers soundly or refuses by name, whatever one part of its arguments is`,
      120,
      fc.property(fc.nat(), junk, (pick, part) => {
        const paths = partPaths(working);
        const [position = "0", ...path] = paths[pick % Math.max(1, paths.length)] ?? [];
        const args = working.map((each, other) => (String(other) === position ? withPart(each, path, part) : each));
        expectSound(() => call(...args));
      }),
    );

    law(
      `${name} answers soundly or refuses by name, whatever all of its arguments are`,
      60,
      fc.property(fc.array(junk, { maxLength: 4 }), (args) => {
        expectSound(() => call(...args));
      }),
    );
  }
});
