import fc from "fast-check";
import { expect, test } from "vitest";
import type { Intervention } from "../../src/index.js";
import {
  addWork,
  busyExpert,
  expertWorkOf,
  latestWorkMs,
  removeWork,
  runningIntervention,
} from "../../src/ticket/expert-work.js";
import { law } from "../support/law.js";
import { registered, finished, started } from "./commands.js";
import { at, given } from "./scenario.js";

test("two experts may work at once, one expert may not", () => {
  const running = given(registered("09:00"), started("10:00", "i1"));
  running.when(started("10:30", "i2", { expert: "Dario" })).thenHappens("interventionStarted");
  running.when(started("10:30", "i2")).thenRefusedWith({
    code: "expert_busy",
    path: ["expert"],
    expert: "Carla",
    intervention: "i1",
  });
});

test("an intervention may start when the expert's last one ended, not within it", () => {
  const done = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"));
  done.when(started("11:00", "i2")).thenHappens("interventionStarted");
  done.when(started("10:59", "i2")).thenRefusedWith("expert_busy");
  done.when(started("09:30", "i2")).thenRefusedWith("expert_busy");
});

test("work that is taken out leaves other work of the same instant, and an expert without work runs nothing", () => {
  const head = { mode: "phone", expert: "Carla", startedAt: at("10:00"), endedAt: at("10:00"), cause: "other", done: "x" };
  const [first, second] = [
    { ...head, id: "i1" },
    { ...head, id: "i2" },
  ];
  const work = expertWorkOf([first, second]);
  removeWork(work, second);
  expect(work.get("Carla")).toEqual([first]);
  removeWork(work, first);
  expect(runningIntervention(work)).toBeUndefined();
});

/** Interventions of two experts, none of which overlap for one expert; the last of an expert may be running. */
const works = fc
  .record({
    carla: fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
    dario: fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
    isLastRunning: fc.boolean(),
  })
  .map(({ carla, dario, isLastRunning }) =>
    Object.entries({ carla, dario }).flatMap(([expert, instants]) => {
      const sorted = [...instants].sort((a, b) => a - b);
      return sorted.flatMap((startMs, position): readonly Intervention[] => {
        if (position % 2 === 1) return [];
        const endMs = sorted[position + 1];
        const work = { id: `${expert} ${position}`, mode: "phone", expert, startedAt: new Date(startMs) };
        if (endMs !== undefined) return [{ ...work, endedAt: new Date(endMs), cause: "other", done: "x" }];
        return isLastRunning ? [work] : [];
      });
    }),
  );

const endMsOf = ({ endedAt }: Pick<Intervention, "endedAt">): number => endedAt?.getTime() ?? Infinity;

law(
  "an expert is busy exactly if the time overlaps other work of the expert, in any order of adding",
  300,
  fc.property(works, fc.nat(40), fc.nat(20), fc.constantFrom("carla", "dario", "nobody"), (list, startMs, lengthMs, expert) => {
    const asked = { id: "asked", expert, startedAt: new Date(startMs), endedAt: new Date(startMs + lengthMs) };
    const overlapped = list.some(
      (each) => each.expert === expert && startMs < endMsOf(each) && each.startedAt.getTime() < startMs + lengthMs,
    );
    for (const work of [expertWorkOf(list), expertWorkOf([...list].reverse())]) {
      expect(busyExpert(work, asked) !== undefined).toBe(overlapped);
      expect(latestWorkMs(work)).toBe(
        Math.max(-Infinity, ...list.map(({ startedAt, endedAt }) => (endedAt ?? startedAt).getTime())),
      );
      expect(runningIntervention(work) !== undefined).toBe(list.some(({ endedAt }) => endedAt === undefined));
    }
  }),
);

law(
  "work that is taken out and added again is as before",
  100,
  fc.property(works, (list) => {
    const work = expertWorkOf(list);
    for (const intervention of list) {
      removeWork(work, intervention);
      expect(busyExpert(work, { ...intervention, id: "asked" })).toBeUndefined();
      addWork(work, intervention);
    }
    expect(work).toEqual(expertWorkOf(list));
  }),
);
