import { expect, test } from "vitest";
import {
  acknowledgementMessage,
  acoPolicy,
  acoPolicySpec,
  supportPolicy,
  updateMessage,
  type SupportPolicySpec,
} from "../../src/index.js";
import { present } from "../support/present.js";
import { at, under, type CommandDraft } from "../ticket/scenario.js";
import { concluded, finished, reprioritised, started, waiting } from "../ticket/commands.js";
import { registration } from "./the-ticket.js";

const italian = { locale: "it" } as const;
const policy = supportPolicy({
  ...acoPolicySpec,
  metrics: { workaround: { label: { en: "Workaround", it: "Soluzione temporanea" } } },
  priorities: {
    blocking: {
      rank: 1,
      label: "Blocking",
      targets: {
        acknowledgement: { minutes: 30 },
        intervention: { hours: 4 },
        resolution: { businessDays: 2 },
        workaround: { hours: 8 },
      },
    },
  },
});
const dueLines = (text: string): readonly string[] => text.split("\n").filter((line) => / due by: | entro il: /.test(line));

test("an acknowledgement has the due date of every promise but the one that it keeps", () => {
  const ticket = present(under(policy, registration("09:00")).ticket);
  expect(dueLines(acknowledgementMessage(policy, ticket).text)).toEqual([
    "First intervention due by: Mon 2 Mar 2026 13:00",
    "Resolution due by: Wed 4 Mar 2026 09:00",
    "Workaround due by: Mon 2 Mar 2026 18:00",
  ]);
  expect(dueLines(acknowledgementMessage(policy, ticket, italian).text)).toEqual([
    "Primo intervento entro il: lun 2 mar 2026 13:00",
    "Risoluzione entro il: mer 4 mar 2026 09:00",
    "Soluzione temporanea entro il: lun 2 mar 2026 18:00",
  ]);
});

test("an update has the due dates of the promises that are not kept yet", () => {
  const ticket = present(under(policy, registration("09:00"), started("10:00", "i1"), finished("10:30", "i1")).ticket);
  const lines = dueLines(updateMessage(policy, ticket, at("11:00")).text);
  expect(lines).toContain("Resolution due by: Wed 4 Mar 2026 09:00");
  expect(lines.join("\n")).not.toContain("First intervention");
});

test("a paused clock makes a due date conditional on the end of the pause", () => {
  const ticket = present(under(policy, registration("09:00"), waiting("10:00", "p1")).ticket);
  const { text } = updateMessage(policy, ticket, at("11:00"));
  expect(text).toContain("First intervention due by: Mon 2 Mar 2026 15:00, if the wait ends now\n");
  expect(text).toContain("Resolution due by: Wed 4 Mar 2026 10:00, if the wait ends now\n");
});

test("an update on a concluded ticket has no due dates", () => {
  const ticket = present(under(policy, registration("09:00"), concluded("10:00")).ticket);
  expect(dueLines(updateMessage(policy, ticket, at("11:00")).text)).toEqual([]);
});

test("a policy without a name and with calendar and priorities alone sends messages without a signature", () => {
  const { calendar, priorities } = acoPolicy;
  const ticket = present(under(policy, registration("09:00")).ticket);
  const { text } = acknowledgementMessage({ calendar, priorities }, ticket);
  expect(text).toContain("First intervention due by: Mon 2 Mar 2026 13:00\n");
  expect(text).toContain("Kind of report: programError\n");
  expect(text).toMatch(/\n\nAll times are in the time zone Europe\/Rome\.\n$/);
});

test("a tier that leaves a promise to the policy with null does not hide that it is promised", () => {
  const later = supportPolicy({
    ...acoPolicySpec,
    priorities: { blocking: { rank: 1, label: "Blocking", targets: { resolution: { hours: 8, from: "intervention" } } } },
    tiers: { gold: { label: "Gold" } },
  });
  const ofTier = (targets: SupportPolicySpec["tiers"]): string => {
    const byHand = { ...later, tiers: targets };
    const ticket = present(under(later, { ...registration("09:00"), tier: "gold" } as CommandDraft).ticket);
    return acknowledgementMessage(byHand, ticket).text;
  };
  const unpromised = "No due date is promised for this priority.";
  expect(ofTier({ gold: { label: "Gold" } })).not.toContain(unpromised);
  expect(ofTier({ gold: { label: "Gold", targets: { blocking: { resolution: null } } } })).not.toContain(unpromised);
  const none = { ...later, priorities: { blocking: { rank: 1, label: "Blocking", targets: { acknowledgement: { hours: 1 } } } } };
  const ticket = present(under(later, registration("09:00")).ticket);
  expect(acknowledgementMessage(none, ticket).text).toContain(unpromised);
});

test("a promise of the tier alone is not denied before its clock starts", () => {
  const tiers = { gold: { label: "Gold", targets: { blocking: { resolution: { hours: 8, from: "intervention" } } } } } as const;
  const priorities = { blocking: { rank: 1, label: "Blocking", targets: {} } };
  const ofGold = supportPolicy({ ...acoPolicySpec, priorities, tiers });
  const ticket = present(under(ofGold, { ...registration("09:00"), tier: "gold" } as CommandDraft).ticket);
  expect(acknowledgementMessage(ofGold, ticket).text).not.toContain("No due date is promised");
  expect(updateMessage(ofGold, ticket, at("10:00")).text).not.toContain("No due date is promised");
  const untiered = present(under(ofGold, registration("09:00")).ticket);
  expect(acknowledgementMessage(ofGold, untiered).text).toContain("No due date is promised for this priority.");
});

test("an update keeps the due date of a broken promise after a change to a priority without promises", () => {
  const { blocking } = policy.priorities;
  const withLow = supportPolicy({
    ...acoPolicySpec,
    priorities: {
      blocking: { ...present(blocking), targets: { intervention: { hours: 1 } } },
      low: { rank: 2, label: "Low", targets: {} },
    },
  });
  const ticket = present(under(withLow, registration("09:00"), reprioritised("11:00", "low")).ticket);
  const { text } = updateMessage(withLow, ticket, at("12:00"));
  expect(dueLines(text)).toEqual(["First intervention due by: Mon 2 Mar 2026 10:00"]);
  expect(text).not.toContain("No due date is promised");
});

test("an update on a ticket whose only promise, the acknowledgement, was kept does not deny that promise", () => {
  const targets = { acknowledgement: { hours: 1 } };
  const only = supportPolicy({ ...acoPolicySpec, priorities: { blocking: { rank: 1, label: "Blocking", targets } } });
  const acknowledged: CommandDraft = { type: "acknowledge", at: at("09:30") };
  const ticket = present(under(only, registration("09:00"), acknowledged).ticket);
  expect(updateMessage(only, ticket, at("10:00")).text).not.toContain("No due date is promised");
});
