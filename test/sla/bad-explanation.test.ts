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
  { path: ["label"], wrong: 5, expected: "a text, or one in each of en and it" },
  { path: ["target"], wrong: [], expected: "an object" },
  { path: ["target", "unit"], wrong: "toString", expected: "a unit of targets" },
  { path: ["target", "unit"], wrong: 5, expected: "a unit of targets" },
  { path: ["target", "amount"], wrong: -1, expected: "a number from zero" },
  { path: ["target", "amount"], wrong: Infinity, expected: "a number from zero" },
  { path: ["budgetMs"], wrong: "1", expected: "a number from zero" },
  { path: ["steps"], wrong: {}, expected: "a list" },
  { path: ["steps", open], wrong: null, expected: "an object" },
  { path: ["steps", open, "kind"], wrong: "ajar", expected: '"open" or "closed"' },
  { path: ["steps", open, "usedMs"], wrong: NaN, expected: "a number from zero" },
  { path: ["steps", open, "leftMs"], wrong: undefined, expected: "a number from zero" },
  { path: ["steps", open, "clockChanges"], wrong: "none", expected: "a list" },
  { path: ["steps", changed, "clockChanges", "0"], wrong: 5, expected: "an object" },
  { path: ["steps", changed, "clockChanges", "0", "shiftMs"], wrong: NaN, expected: "a number" },
  { path: ["steps", closed, "closures"], wrong: null, expected: "a list" },
  { path: ["steps", closed, "closures", "0", "reason"], wrong: "whim", expected: "a reason for being closed" },
  { path: ["steps", holiday, "closures", "1", "name"], wrong: { en: "one" }, expected: "a text, or one in each of en and it" },
])("an explanation whose $path is $wrong is refused", ({ path, wrong, expected }) => {
  const problems = problemsOf(() => formatExplanation(untyped(withPart(sound, path, wrong))));
  const told = path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  expect(problems).toMatchObject([{ code: "wrong_type", path: ["explanation", ...told], expected }]);
});

test.each([
  { path: ["receivedAt"], code: "invalid_instant" },
  { path: ["nominalAt"], code: "invalid_instant" },
  { path: ["dueAt"], code: "invalid_instant" },
  { path: ["steps", open, "from"], code: "invalid_instant" },
  { path: ["steps", open, "to"], code: "invalid_instant" },
  { path: ["steps", changed, "clockChanges", "0", "at"], code: "invalid_instant" },
  { path: ["steps", closed, "closures", "0", "fromDate"], code: "invalid_local_date" },
  { path: ["steps", closed, "closures", "0", "toDate"], code: "invalid_local_date" },
])("an explanation whose $path is no such thing is refused", ({ path, code }) => {
  expect(problemsOf(() => formatExplanation(untyped(withPart(sound, path, "soon"))))).toMatchObject([{ code }]);
});

test("what is no explanation at all is refused", () => {
  for (const other of [null, undefined, 5, [], "text"]) {
    const refusal = [{ code: "wrong_type", path: ["explanation"] }];
    expect(problemsOf(() => formatExplanation(untyped(other)))).toMatchObject(refusal);
  }
});
