import { describe, expect, test } from "vitest";
import { acoPolicy, ticketReport, type TicketReport } from "../../../src/index.js";
import { codesOf, untyped } from "../../problem/refusal.js";
import { at, given } from "../scenario.js";
import { registered, started } from "../commands.js";
import { wholeLife } from "../whole-life.js";

const { ticket } = given(...wholeLife);
const { ticket: planning } = given(...wholeLife.slice(0, 8));
if (ticket === undefined || planning === undefined) throw new Error("no ticket");

const forCustomer = ticketReport(acoPolicy, ticket, at("16:00"));
const forStaff = ticketReport(acoPolicy, ticket, at("16:00"), { audience: "staff", place: 3 });

describe("a ticket's report", () => {
  test("a report has the status, the promises, the place in the queue and what the ticket waits for (policy-2.12)", () => {
    expect(forStaff).toMatchObject({
      ...{ number: "2026-000123", status: "inProgress", place: 3, waitingFor: ["customerAnswer"], reportedAt: at("16:00") },
      priority: { name: "critical", label: { en: "Critical", it: "Critica" } },
      ...{ receivedAt: at("08:45"), registeredAt: at("09:00") },
      sla: { intervention: { outcome: "met", clock: "stopped" } },
    });
  });

  test("a report has the interventions, their number, their experts and their times (policy-2.12)", () => {
    expect(forCustomer.interventions.map(({ mode, expert, elapsedMs }) => [mode.name, expert, elapsedMs])).toEqual([
      ["online", "Carla", 30 * 60_000],
      ["phone", "Dario", 45 * 60_000],
    ]);
    const work = {
      cause: { name: "softwareFault", label: { en: "fault of the software", it: "errore del software" } },
      done: "Set the tax table right",
      invoiced: true,
    };
    expect(forCustomer.interventions[0]).toMatchObject(work);
    expect(forCustomer.interventionsByMode.map(({ mode, count }) => [mode.name, count])).toEqual([
      ["phone", 1],
      ["online", 1],
    ]);
    expect(forCustomer.processingMs).toBe(75 * 60_000);
  });

  test("a report counts a running intervention up to now", () => {
    const running = given(registered("09:00"), started("10:00", "i1")).ticket;
    expect(running && ticketReport(acoPolicy, running, at("10:20")).processingMs).toBe(20 * 60_000);
  });

  test("a report has no promises while no answer is guaranteed", () => {
    const unguaranteed = given(registered("09:00", { addressedTo: "expert" })).ticket;
    expect(unguaranteed && ticketReport(acoPolicy, unguaranteed, at("10:00")).sla).toEqual({});
  });

  test("a report on an instant before the ticket's last is refused", () => {
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("14:59")))).toEqual(["reversed_interval"]);
  });

  test("a report refuses an unknown audience and an invalid place", () => {
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("16:00"), { audience: untyped("press") }))).toEqual(["wrong_type"]);
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("16:00"), { place: 0 }))).toEqual(["out_of_bounds"]);
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("16:00"), { place: 1.5 }))).toEqual(["not_whole"]);
  });
});

describe("the customer", () => {
  const seen = (report: TicketReport): string => JSON.stringify(report);

  test("the customer sees no internal notes, staff see all", () => {
    expect(seen(forCustomer)).toContain("We are looking into it");
    for (const internal of ["They always forget the updates", "Bring patience"]) {
      expect(seen(forCustomer)).not.toContain(internal);
      expect(seen(forStaff)).toContain(internal);
    }
  });

  test("the customer sees who intervened, and no other names of staff", () => {
    expect(forCustomer.notes).toEqual([{ at: at("09:45"), audience: "customer", text: "We are looking into it" }]);
    expect(forStaff.notes.map(({ actor }) => actor?.name)).toEqual(["Carla", "Carla"]);
    expect(seen(ticketReport(acoPolicy, planning, at("12:00")))).not.toContain("Carla");
    expect(ticketReport(acoPolicy, planning, at("12:00"), { audience: "staff" }).planned.map(({ expert }) => expert)).toEqual([
      "Carla",
      "Carla",
    ]);
  });
});
