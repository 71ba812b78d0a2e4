import { expect, test } from "vitest";
import { acknowledgementMessage, acoPolicy, acoPolicySpec, statementMessage, supportPolicy } from "../../src/index.js";
import { present } from "../support/present.js";
import { under } from "../ticket/scenario.js";
import { registeredAt } from "./the-ticket.js";
import { statementOf, worked } from "./the-statement.js";

test("work over the end of summer time is printed with both UTC offsets, because its end reads as earlier than its start", () => {
  const times = { startedAt: "2026-10-25T02:30+02:00", endedAt: "2026-10-25T02:10+01:00" };
  const statement = statementOf([{ ...worked("i1", ["12", "10:00", "10:31"]), ...times }]);
  expect(statementMessage(acoPolicy, statement).text).toContain(
    "- online connection, Carla: Sun 25 Oct 2026 02:30 UTC+02:00 – 02:10 UTC+01:00, 40 min\n",
  );
});

test("two due dates an hour apart in the repeated hour are printed differently", () => {
  const calendar = { timeZone: "Europe/Rome", weeklyHours: { sun: [["00:00", "24:00"]] } } as const;
  const blocking = { rank: 1, label: "Blocking", targets: { intervention: { hours: 2 } } };
  const policy = supportPolicy({ ...acoPolicySpec, calendar, priorities: { blocking } });
  const dueFor = (receivedAt: Date): string => {
    const { ticket } = under(policy, registeredAt(receivedAt));
    const { text } = acknowledgementMessage(policy, present(ticket));
    return present(text.split("\n").find((line) => line.startsWith("First intervention due by")));
  };
  expect(dueFor(new Date("2026-10-24T22:30Z"))).toBe("First intervention due by: Sun 25 Oct 2026 02:30 UTC+02:00");
  expect(dueFor(new Date("2026-10-24T23:30Z"))).toBe("First intervention due by: Sun 25 Oct 2026 02:30 UTC+01:00");
});
