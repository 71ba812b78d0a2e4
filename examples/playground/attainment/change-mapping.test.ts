import { acoPolicy, supportPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { mappingJson } from "../../demo/log/mapping-text.js";
import type { LogMapping } from "../../demo/log/mapping.js";
import { parseMappingText } from "../../demo/log/parse-mapping.js";
import { sampleDesk } from "../policy/sample-desk.js";
import {
  adaptedTo,
  kindOf,
  mappingGaps,
  withColumn,
  withEventColumn,
  withForm,
  withKind,
  withPriority,
} from "./change-mapping.js";

const empty: LogMapping = { separator: "\t", timeZone: "Europe/Rome", columns: {}, priorities: {} };

test("a mapping without gaps is one that the demo takes, for tickets and for events", () => {
  expect(mappingGaps(empty)).toEqual(["priority", "receivedAt"]);
  const byTicket = withPriority(withColumn(empty, "receivedAt", "Opened"), "*", "standard");
  expect(mappingGaps(byTicket)).toEqual([]);
  expect(parseMappingText(mappingJson(byTicket))).toEqual({ ok: true, mapping: byTicket });

  const events = withForm(byTicket, "events");
  expect(events.events).toEqual({ case: "", activity: "", at: "Opened" });
  expect(mappingGaps(events)).toEqual(["case", "activity"]);
  const byEvent = withKind(withEventColumn(withEventColumn(events, "case", "Case"), "activity", "What"), "Done", "resolved");
  expect(mappingGaps(byEvent)).toEqual([]);
  expect(parseMappingText(mappingJson(byEvent))).toEqual({ ok: true, mapping: byEvent });
});

test("an activity has one kind or none, and a text one priority or none", () => {
  const events: LogMapping = {
    events: { case: "a", activity: "b", at: "c", priority: "d", resolved: ["Done"], ended: ["Shut"] },
  };
  const moved = withKind(events, "Done", "ended");
  expect(moved.events).toEqual({ case: "a", activity: "b", at: "c", priority: "d", ended: ["Shut", "Done"] });
  expect(moved.events && [kindOf(moved.events, "Done"), kindOf(moved.events, "Wait")]).toEqual(["ended", undefined]);
  expect(withKind(moved, "Shut", undefined).events?.ended).toEqual(["Done"]);
  expect(withEventColumn(events, "priority", "").events?.priority).toBeUndefined();
  expect(withPriority({ priorities: { P1: "low", "*": "low" } }, "P1", "")).toEqual({ priorities: { "*": "low" } });
  expect(withColumn({ columns: { tier: "Level" } }, "tier", "")).toEqual({ columns: {} });
});

test("the form can be changed and changed back, and keeps the columns that mean the same", () => {
  const mapping: LogMapping = { columns: { number: "ID", priority: "P", receivedAt: "Opened" } };
  expect(withForm(withForm(mapping, "events"), "columns")).toEqual(mapping);
  expect(withForm(mapping, "columns")).toBe(mapping);
});

test("with another policy the columns stay, and priorities that it lacks are proposed anew", () => {
  const desk = supportPolicy(sampleDesk);
  const mapping: LogMapping = { columns: { receivedAt: "Opened" }, priorities: { P1: "blocking", P2: "sev2", "*": "standard" } };
  const proposal: LogMapping = { columns: {}, priorities: { P1: "sev1", "*": "sev3" } };
  expect(adaptedTo(desk, mapping, proposal)).toEqual({ ...mapping, priorities: { P1: "sev1", P2: "sev2", "*": "sev3" } });
  expect(adaptedTo(acoPolicy, { priorities: { P1: "low" } }, proposal)).toEqual({ priorities: { P1: "low" } });
});
