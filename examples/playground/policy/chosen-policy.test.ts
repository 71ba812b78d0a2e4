import { acoPolicySpec, dueAt } from "trouble-ticket";
import { expect, test } from "vitest";
import { chosenPolicy } from "./chosen-policy.js";

test("a pasted policy is the policy, and its faults are shown with their paths", () => {
  const pasted = chosenPolicy(JSON.stringify({ ...acoPolicySpec, name: "Other" }), "none");
  expect(pasted.ok && pasted.policy.name).toBe("Other");
  const faulty = chosenPolicy(
    JSON.stringify({ ...acoPolicySpec, name: "", calendar: { timeZone: "Rome", weeklyHours: { mon: [["08:30", "13:00"]] } } }),
    "none",
  );
  expect(faulty.ok ? [] : faulty.faults.map((fault) => fault.split(":")[0])).toEqual(["name", "calendar.timeZone"]);
  const broken = chosenPolicy("{ name:", "none");
  expect(broken.ok ? [] : broken.faults[0]).toMatch(/^not JSON: /);
});

test("Italy's holidays are added to the desk's own", () => {
  const own = [{ date: "2026-04-06", name: "our Easter Monday" }, "2026-04-07"];
  const pasted = { ...acoPolicySpec, calendar: { ...acoPolicySpec.calendar, holidays: own } };
  const chosen = chosenPolicy(JSON.stringify(pasted), "it");
  if (!chosen.ok) throw new Error(chosen.faults.join("; "));
  expect(chosen.policy.calendar.holidays.filter(({ date }) => date.startsWith("2026-04"))).toEqual([
    { date: "2026-04-06", name: "our Easter Monday" },
    { date: "2026-04-07" },
    { date: "2026-04-25", name: { en: "Liberation Day", it: "Festa della Liberazione" } },
  ]);
  expect(dueAt(chosen.policy, { priority: "blocking", receivedAt: "2026-04-03T17:00+02:00" })).toEqual(
    new Date("2026-04-08T11:30+02:00"),
  );
});
