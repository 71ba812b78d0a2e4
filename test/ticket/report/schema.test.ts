import { expect, test } from "vitest";
import { acoPolicy, replay, ticketReport } from "../../../src/index.js";
import { ticketReportSchema } from "../../../src/schemas/index.js";
import { throughJson } from "../../support/through-json.js";
import { ended, lived } from "../whole-life.js";

test.each(["customer", "staff"] as const)("a report for %s survives JSON at every step of a ticket's life", (audience) => {
  for (const { version } of lived.events) {
    const ticket = replay(lived.events.slice(0, version));
    const report = ticket && ticketReport(acoPolicy, ticket, "2026-03-03T09:00+01:00", { audience, place: 2 });
    expect(ticketReportSchema.parse(throughJson(report))).toStrictEqual(report);
  }
  for (const { ticket } of ended) {
    const report = ticket && ticketReport(acoPolicy, ticket, "2026-03-03T09:00+01:00", { audience });
    expect(ticketReportSchema.parse(throughJson(report))).toStrictEqual(report);
  }
});
