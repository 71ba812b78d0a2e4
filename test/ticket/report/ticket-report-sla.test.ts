import { expect, test } from "vitest";
import { acoPolicySpec, attainment, slaFacts, slaStatus, supportPolicy, ticketReport } from "../../../src/index.js";
import { codesOf } from "../../problem/refusal.js";
import { at, given, under } from "../scenario.js";
import { cancelled, closed, concluded, forwarded, registered, reopened, started } from "../commands.js";

const policy = supportPolicy({
  ...acoPolicySpec,
  priorities: {
    blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 4 }, resolution: { hours: 8 } } },
    wish: { rank: 2, label: "Wish", targets: {} },
  },
});

test("a ticket that was concluded and reopened before its forwarding has a resolution clock", () => {
  const { ticket } = under(
    policy,
    registered("09:00", { addressedTo: "expert", priority: "blocking" }),
    concluded("10:00"),
    reopened("11:00"),
    forwarded("12:00"),
  );
  const facts = ticket && slaFacts(ticket);
  expect(facts && slaStatus(policy, facts, at("15:00"), { metric: "resolution" }).elapsedMs).toBe(2 * 3_600_000);
});

test("a report judges the promise by the priority in force at the first intervention", () => {
  const raisedLater = under(policy, registered("09:00", { priority: "wish" }), started("10:00", "i1"), {
    type: "reprioritise",
    at: at("11:00"),
    priority: "blocking",
    reason: "after all",
  }).ticket;
  expect(raisedLater && ticketReport(policy, raisedLater, at("12:00")).sla.intervention).toBeUndefined();
  const loweredLater = under(policy, registered("09:00", { priority: "blocking" }), started("15:00", "i1"), {
    type: "reprioritise",
    at: at("16:00"),
    priority: "wish",
    reason: "after all",
  }).ticket;
  expect(loweredLater && ticketReport(policy, loweredLater, at("17:00")).sla.intervention?.outcome).toBe("breached");
});

test.each([concluded("10:00"), closed("10:00"), cancelled("10:00")])(
  "the clock of an ended ticket is stopped in its report, and its due date stays ($type)",
  (end) => {
    const { ticket } = given(registered("09:00", { priority: "blocking" }), end);
    for (const now of ["10:00", "14:30", "fri 17:00"]) {
      const sla = ticket && ticketReport(policy, ticket, at(now)).sla.intervention;
      expect(sla).toMatchObject({ clock: "stopped", outcome: "pending", dueAt: at("13:00"), remainingMs: 3 * 3_600_000 });
    }
  },
);

test("a ticket that was closed without an intervention is not at risk", () => {
  const { ticket } = given(registered("09:00", { priority: "blocking" }), closed("12:30"));
  const facts = ticket && slaFacts(ticket);
  expect(facts && attainment(policy, [facts], at("fri 12:00")).overall).toMatchObject({ pending: 1, atRisk: 0 });
});

test("a report before the registration or a note is refused", () => {
  const { ticket } = given(registered("11:00", { receivedAt: "09:00" }));
  expect(codesOf(() => ticket && ticketReport(policy, ticket, at("10:00")))).toEqual(["reversed_interval"]);
});
