import { describe, expect, test } from "vitest";
import { acoPolicy, billableDuration, draftInvoices, type Charge } from "../../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../../problem/refusal.js";
import { chargeSchema } from "../../../src/schemas/index.js";
import { throughJson } from "../../support/through-json.js";
import { present } from "../../support/present.js";
import { banded, bandedCharge, bandedPolicy, bandedTerms } from "../banded-desk.js";
import type { Worked } from "../sample-month.js";

const startedAt = "2026-05-12T10:00:00+02:00";
const startedMs = Date.parse(startedAt);
const minuteMs = 60_000;

const minutesBilled = (mode: string, elapsedMs: number): number =>
  billableDuration(acoPolicy, { mode, startedAt, endedAt: startedMs + elapsedMs }).billableMinutes;

describe("an intervention is billed in indivisible blocks, rounded up", () => {
  test.each(["email", "phone", "online", "internal"])(
    "an intervention by %s is billed in blocks of 30 minutes, rounded up (policy-4.5)",
    (mode) => {
      expect([0, 1, 30, 30.5, 60, 61].map((minutes) => minutesBilled(mode, minutes * minuteMs))).toEqual([0, 30, 30, 60, 60, 90]);
    },
  );

  test("an on-site hour is rounded to one block: sixty minutes are one hour, not two (policy-4.7)", () => {
    expect([0, 1, 59, 60, 61, 120, 121].map((minutes) => minutesBilled("onSite", minutes * minuteMs))).toEqual([
      0, 60, 60, 60, 120, 120, 180,
    ]);
  });

  test("one millisecond over a block opens the next, and one under does not (policy-4.5)", () => {
    expect(minutesBilled("online", 30 * minuteMs - 1)).toBe(30);
    expect(minutesBilled("online", 30 * minuteMs + 1)).toBe(60);
    expect(minutesBilled("online", 1)).toBe(30);
  });

  test("a block may be as short as a minute", () => {
    const modes = { phone: { label: "phone", blockMinutes: 1 } };
    const call = { mode: "phone", startedAt, endedAt: startedMs + minuteMs + 1 };
    expect(billableDuration({ modes }, call)).toMatchObject({ blockMinutes: 1, blocks: 2, billableMinutes: 2 });
  });

  test("the result has the elapsed time, the length of a block and the number of blocks", () => {
    expect(billableDuration(acoPolicy, { mode: "online", startedAt, endedAt: "2026-05-12T10:31+02:00" })).toEqual({
      elapsedMs: 31 * minuteMs,
      blockMinutes: 30,
      blocks: 2,
      billableMinutes: 60,
    });
  });
});

describe("billed time is real time, not the difference of wall times", () => {
  test("work from 01:30 to 03:30 on the night the clocks go forward is one hour (policy-4.6)", () => {
    const intervention = { mode: "onSite", startedAt: "2026-03-29T01:30+01:00", endedAt: "2026-03-29T03:30+02:00" };
    expect(billableDuration(acoPolicy, intervention)).toMatchObject({ elapsedMs: 60 * minuteMs, billableMinutes: 60 });
  });

  test("work from 01:30 to 03:30 on the night the clocks go back is three hours (policy-4.6)", () => {
    const intervention = { mode: "onSite", startedAt: "2026-10-25T01:30+02:00", endedAt: "2026-10-25T03:30+01:00" };
    expect(billableDuration(acoPolicy, intervention)).toMatchObject({ elapsedMs: 180 * minuteMs, billableMinutes: 180 });
  });

  test("time outside the desk's hours counts like time inside them (policy-4.6)", () => {
    const intervention = { mode: "phone", startedAt: "2026-05-16T22:00+02:00", endedAt: "2026-05-17T01:00+02:00" };
    expect(billableDuration(acoPolicy, intervention).billableMinutes).toBe(180);
  });
});

describe("the refusals of billableDuration", () => {
  const ofMode = (mode: unknown) => () => billableDuration(acoPolicy, { mode: untyped(mode), startedAt, endedAt: startedAt });

  test("an intervention that ends before it starts, even by a millisecond, is refused", () => {
    expect(problemsOf(() => minutesBilled("online", -1))).toEqual([
      {
        ...{ code: "reversed_interval", path: ["intervention", "endedAt"] },
        ...{ from: "2026-05-12T08:00:00.000Z", to: "2026-05-12T07:59:59.999Z" },
      },
    ]);
  });

  test.each(["fax", "", "Online", "constructor", "__proto__", "toString", null, undefined, 5, ["online"]])(
    "an intervention is refused because the policy has no mode %o (policy-3.1)",
    (mode) => {
      expect(problemsOf(ofMode(mode))).toEqual([
        {
          ...{ code: "unknown_mode", path: ["intervention", "mode"], mode: someText },
          known: ["email", "phone", "online", "internal", "onSite"],
        },
      ]);
    },
  );

  test("an intervention with an invalid instant is refused", () => {
    expect(
      codesOf(() => billableDuration(acoPolicy, { mode: "online", startedAt: "2026-05-12T10:00", endedAt: startedAt })),
    ).toEqual(["instant_without_offset"]);
    for (const endedAt of [NaN, Infinity, 0.5, "soon", new Date(NaN), null, undefined]) {
      expect(codesOf(() => billableDuration(acoPolicy, { mode: "online", startedAt, endedAt: untyped(endedAt) }))).toEqual([
        "invalid_instant",
      ]);
    }
  });

  test("an invalid instant of an intervention is refused with its path", () => {
    const pathsOf = (times: object): unknown =>
      problemsOf(() => billableDuration(acoPolicy, untyped({ mode: "online", startedAt, endedAt: startedAt, ...times }))).map(
        ({ path }) => path,
      );
    expect(pathsOf({ startedAt: "yesterday" })).toEqual([["intervention", "startedAt"]]);
    expect(pathsOf({ endedAt: null })).toEqual([["intervention", "endedAt"]]);
    expect(pathsOf({ endedAt: "2300-01-01T00:00Z" })).toEqual([["intervention", "endedAt"]]);
  });

  test("an intervention with an instant out of the calendar's range is refused", () => {
    for (const other of [-8e15, 8e15, "1969-12-30T23:59:59.999Z", "2200-01-02T00:00Z"]) {
      expect(codesOf(() => billableDuration(acoPolicy, { mode: "online", startedAt: other, endedAt: other }))).toEqual([
        "instant_out_of_range",
      ]);
    }
    expect(codesOf(() => billableDuration(acoPolicy, { mode: "online", startedAt, endedAt: 8e15 }))).toEqual([
      "instant_out_of_range",
    ]);
  });

  test("an invalid intervention, policy or block is refused with its path", () => {
    const intervention = { mode: "online", startedAt, endedAt: startedAt };
    for (const other of [null, undefined, 5, "online", []]) {
      expect(codesOf(() => billableDuration(acoPolicy, untyped(other)))).toEqual(["wrong_type"]);
      expect(codesOf(() => billableDuration(untyped(other), intervention))).toEqual(["wrong_type"]);
    }
    for (const blockMinutes of [0, -30, 0.5, NaN, Infinity, "30", undefined]) {
      const modes = { online: { label: "online", blockMinutes: untyped(blockMinutes) } };
      const code = Number.isInteger(blockMinutes) ? "out_of_bounds" : "not_whole";
      expect(codesOf(() => billableDuration({ modes }, intervention))).toEqual([code]);
    }
  });
});

test("the step of the blocks has where each run of blocks begins and what sets its band", () => {
  const [blocks] = bandedCharge("16:30", "18:05").steps;
  expect(blocks).toMatchObject({
    bands: [
      { blocks: 3, from: new Date("2026-03-03T15:30Z"), by: "clock" },
      { band: "evening", blocks: 1, from: new Date("2026-03-03T17:00Z"), by: "clock" },
    ],
  });
  expect(chargeSchema.parse(throughJson(bandedCharge("16:30", "18:05")))).toEqual(bandedCharge("16:30", "18:05"));
});

describe("the bands of blocks", () => {
  const runsOf = (charge: Charge | undefined): unknown => {
    const [blocks] = charge?.steps ?? [];
    return blocks?.kind === "blocks"
      ? blocks.bands?.map(({ band = "ordinary", blocks: count, from, by }) => [count, band, from.toISOString().slice(11, 19), by])
      : undefined;
  };
  const together = (work: readonly Worked[]): unknown => {
    const policy = { ...bandedPolicy, invoicing: { endOfMonthsAfter: 1, scope: "ticket" } } as const;
    const [line] = draftInvoices(policy, work, bandedTerms).statements[0]?.lines ?? [];
    return line?.kind === "work" ? runsOf(line) : undefined;
  };

  test("a band that the app sets is the band of all blocks, at any time", () => {
    expect(runsOf(bandedCharge("17:00", "19:00", { band: "evening" }))).toEqual([[4, "evening", "16:00:00", "intervention"]]);
    expect(runsOf(bandedCharge("17:00", "17:10", { mode: "visit", band: "evening" }))).toEqual([
      [1, "evening", "16:00:00", "intervention"],
      [1, "evening", "16:09:59", "minimum"],
    ]);
  });

  test("interventions that are rounded together follow each other: a block belongs to the band in which it begins", () => {
    // The second block begins after ten minutes of the second intervention, at 18:00.
    const work = [banded("17:20", "17:40", { id: "i1" }), banded("17:50", "18:40", { id: "i2" })];
    expect(together(work)).toEqual([
      [1, "ordinary", "16:20:00", "clock"],
      [2, "evening", "17:00:00", "clock"],
    ]);
  });

  test("consecutive blocks of one band are one run, also those of several interventions", () => {
    const work = [banded("18:00", "18:40", { id: "i1" }), banded("19:00", "19:40", { id: "i2" })];
    expect(together(work)).toEqual([[3, "evening", "17:00:00", "clock"]]);
  });

  test("blocks of one band are two runs if the app set the band of some of them", () => {
    const work = [banded("17:00", "17:30", { id: "i1", band: "evening" }), banded("18:00", "18:30", { id: "i2" })];
    expect(together(work)).toEqual([
      [1, "evening", "16:00:00", "intervention"],
      [1, "evening", "17:00:00", "clock"],
    ]);
  });

  test("blocks that a minimum adds belong to the last worked instant, and not to a later intervention of no time", () => {
    const work = [banded("17:30", "17:50", { id: "i1", mode: "visit" }), banded("19:00", "19:00", { id: "i2", mode: "visit" })];
    // Without any block in a band, the step names none.
    expect(together(work)).toBeUndefined();
    expect(together([banded("18:30", "18:50", { id: "i1", mode: "visit" }), present(work[1])])).toEqual([
      [1, "evening", "17:30:00", "clock"],
      [1, "evening", "17:49:59", "minimum"],
    ]);
  });
});

test("an intervention of no time is not free time, and time up to the limit is", () => {
  const freeOf = (to: string): unknown => bandedCharge("10:00", to, { mode: "call" }).steps[0];
  expect(freeOf("10:00")).not.toHaveProperty("freeUpToMinutes");
  expect(freeOf("10:05")).toMatchObject({ blocks: 0, freeUpToMinutes: 5 });
  expect(freeOf("10:06")).toMatchObject({ blocks: 6 });
  expect(freeOf("10:06")).not.toHaveProperty("freeUpToMinutes");
});
