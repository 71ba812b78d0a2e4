import { expect, test } from "vitest";
import { acoPolicySpec, supportPolicy } from "../../../src/index.js";
import { ticketEventSchema } from "../../../src/schemas/index.js";
import { transitionsByEvent } from "../../../src/ticket/features.js";
import { throughJson } from "../../support/through-json.js";
import { acknowledged, messaged, reached, registered, updated } from "../commands.js";
import { under } from "../scenario.js";
import { ended, lived } from "../whole-life.js";

const policy = supportPolicy({ ...acoPolicySpec, metrics: { workaround: { label: "Workaround" } } });
const recorded = [acknowledged("09:10"), updated("09:20"), messaged("09:30"), reached("09:40", "workaround")];
const events = [lived, ...ended, under(policy, registered("09:00"), ...recorded)].flatMap((scenario) => scenario.events);

test("every type of event survives JSON", () => {
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["registered", ...transitionsByEvent.keys()]));
  for (const event of events) expect(ticketEventSchema.parse(throughJson(event))).toStrictEqual(event);
});
