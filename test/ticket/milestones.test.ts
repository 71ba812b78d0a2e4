import { describe, expect, test } from "vitest";
import { acoPolicySpec, allowedCommands, slaFacts, supportPolicy, ticketReport } from "../../src/index.js";
import { cancelled, closed, forwarded, reached, registered } from "./commands.js";
import { at, given, under } from "./scenario.js";

const { blocking } = acoPolicySpec.priorities;
const policy = supportPolicy({
  ...acoPolicySpec,
  metrics: { workaround: { label: "Workaround" } },
  priorities: {
    blocking: {
      rank: 1,
      label: blocking?.label ?? "Blocking",
      targets: { intervention: { hours: 4 }, workaround: { hours: 2 } },
    },
  },
});
const blockingAt = (time: string): ReturnType<typeof registered> => registered(time, { priority: "blocking" });

describe("recordMilestone", () => {
  test("a milestone meets the provider's own promise, which the report shows by its metric", () => {
    const { ticket } = under(policy, blockingAt("09:00"), reached("10:00", "workaround"));
    expect(ticket && slaFacts(ticket)).toMatchObject({ milestones: { workaround: at("10:00") } });
    const report = ticket && ticketReport(policy, ticket, at("11:00"));
    expect(report?.sla["workaround"]).toMatchObject({ outcome: "met", elapsedMs: 3_600_000 });
    expect(report?.sla.intervention).toMatchObject({ outcome: "pending" });
  });

  test("a milestone needs a metric of the policy's own", () => {
    given(registered("09:00"))
      .when(reached("10:00", "intervention"))
      .thenRefusedWith({ code: "unknown_metric", path: ["metric"], metric: '"intervention"', known: [] });
    expect(allowedCommands(policy, given(registered("09:00")).ticket)).toContain("recordMilestone");
    expect(allowedCommands(policy, under(policy, blockingAt("09:00"), reached("10:00", "workaround")).ticket)).not.toContain(
      "recordMilestone",
    );
  });

  test("a milestone is reached once, also after the ticket was closed, but not after it was cancelled", () => {
    const since = at("10:00").toISOString();
    under(policy, blockingAt("09:00"), reached("10:00", "workaround"))
      .when(reached("11:00", "workaround"))
      .thenRefusedWith({ code: "already_reached", path: ["metric"], metric: "workaround", since });
    under(policy, blockingAt("09:00"), closed("10:00")).when(reached("11:00", "workaround")).thenHappens("milestoneReached");
    under(policy, blockingAt("09:00"), cancelled("10:00"))
      .when(reached("11:00", "workaround"))
      .thenRefusedWith("command_not_allowed");
  });

  test("a milestone before the forwarding counts at the forwarding", () => {
    const sent = registered("09:00", { priority: "blocking", addressedTo: "expert" });
    const { ticket } = under(policy, sent, reached("09:30", "workaround"), forwarded("10:00"));
    expect(ticket && slaFacts(ticket)).toMatchObject({ milestones: { workaround: at("10:00") } });
  });
});
