import { expect, test } from "vitest";
import {
  acoPolicySpec,
  businessCalendar,
  explainDueAt,
  formatExplanation,
  italianHolidays,
  type DueExplanation,
} from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { withPart } from "../support/replaced-part.js";

const calendar = businessCalendar({ ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2026) });
const policy = { calendar, priorities: acoPolicySpec.priorities };
/** Over the night in which the clocks go forward, and over Easter Monday. */
const sound: DueExplanation = explainDueAt(policy, { priority: "notUrgent", receivedAt: "2026-03-27T17:00+01:00" });

const stepAt = (isMeant: (step: DueExplanation["steps"][number]) => boolean): string => String(sound.steps.findIndex(isMeant));
const open = stepAt(({ kind }) => kind === "open");
const closed = stepAt(({ kind }) => kind === "closed");
const changed = stepAt(({ clockChanges }) => clockChanges.length > 0);
const holiday = stepAt((step) => step.kind === "closed" && step.closures.some(({ name }) => name !== undefined));

test.each([
  { path: ["label"], wrong: 5 },
  { path: ["target"], wrong: [] },
  { path: ["target", "unit"], wrong: "toString" },
  { path: ["target", "unit"], wrong: 5 },
  { path: ["target", "amount"], wrong: -1 },
  { path: ["target", "amount"], wrong: Infinity },
  { path: ["budgetMs"], wrong: "1" },
  { path: ["steps"], wrong: {} },
  { path: ["steps", open], wrong: null },
  { path: ["steps", open, "kind"], wrong: "ajar" },
  { path: ["steps", open, "usedMs"], wrong: NaN },
  { path: ["steps", open, "leftMs"], wrong: undefined },
  { path: ["steps", open, "clockChanges"], wrong: "none" },
  { path: ["steps", changed, "clockChanges", "0"], wrong: null },
  { path: ["steps", changed, "clockChanges", "0", "shiftMs"], wrong: NaN },
  { path: ["steps", closed, "closures"], wrong: null },
  { path: ["steps", holiday, "closures", "1", "reason"], wrong: "whim" },
  { path: ["steps", holiday, "closures", "1", "name"], wrong: { en: "one" } },
])("an explanation whose $path is $wrong is refused", ({ path, wrong }) => {
  const problems = problemsOf(() => formatExplanation(untyped(withPart(sound, path, wrong))));
  expect(problems).toMatchObject([{ code: "wrong_type", path: ["explanation"] }]);
});

test.each([
  { path: ["receivedAt"], code: "invalid_instant" },
  { path: ["nominalAt"], code: "invalid_instant" },
  { path: ["dueAt"], code: "invalid_instant" },
  { path: ["steps", open, "from"], code: "invalid_instant" },
  { path: ["steps", open, "to"], code: "invalid_instant" },
  { path: ["steps", changed, "clockChanges", "0", "at"], code: "invalid_instant" },
  { path: ["steps", holiday, "closures", "1", "fromDate"], code: "invalid_local_date" },
  { path: ["steps", holiday, "closures", "1", "toDate"], code: "invalid_local_date" },
])("an explanation whose $path is no such thing is refused", ({ path, code }) => {
  expect(problemsOf(() => formatExplanation(untyped(withPart(sound, path, "soon"))))).toMatchObject([{ code }]);
});

test("what is no explanation at all is refused", () => {
  for (const other of [null, undefined, 5, [], "text"]) {
    const refusal = [{ code: "wrong_type", path: ["explanation"] }];
    expect(problemsOf(() => formatExplanation(untyped(other)))).toMatchObject(refusal);
  }
});
