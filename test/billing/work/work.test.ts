import { describe, expect, test } from "vitest";
import { problemsOf } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { invoiced, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("all that is wrong with interventions is told at once, with its place", () => {
  test("of a customer whom nobody knows, with those who are known", () => {
    expect(problemsOf(() => invoiced([worked(tuesday, 30, { customer: "C9" })]))).toEqual([
      { code: "unknown_customer", path: ["interventions", 0, "customer"], customer: "C9", known: ["C1", "C2"] },
    ]);
  });

  test("in what they say", () => {
    const work = [
      worked(tuesday, 30, { customer: "C9" }),
      worked(tuesday, 30, { id: "b", mode: "fax", cause: "sunspots" }),
      worked(wednesday, 30),
    ];
    expect(problemsOf(() => invoiced(work)).map(({ code, path }) => `${code} at ${present(path).join(".")}`)).toEqual([
      "unknown_customer at interventions.0.customer",
      "unknown_mode at interventions.1.mode",
      "unknown_cause at interventions.1.cause",
    ]);
  });

  test("of prices, with the interventions that have none", () => {
    const work = [worked(tuesday, 30), worked("2025-12-30T10:00+01:00", 30), worked("2025-12-31T10:00+01:00", 30)];
    expect(problemsOf(() => invoiced(work))).toEqual([
      { code: "no_price_in_force", path: ["interventions", 1], customer: "C1", mode: "online", date: "2025-12-30" },
      { code: "no_price_in_force", path: ["interventions", 2], customer: "C1", mode: "online", date: "2025-12-31" },
    ]);
  });

  test("of an intervention that is told twice", () => {
    expect(problemsOf(() => invoiced([worked(tuesday, 30), worked(wednesday, 30), worked(tuesday, 60)]))).toEqual([
      { code: "duplicate_id", path: ["interventions", 2, "id"], id: tuesday },
    ]);
    expect(invoiced([worked(tuesday, 30), worked(tuesday, 30, { ticketNumber: "2026-000124" })]).statements).toHaveLength(1);
  });

  test("of one that ended for no cause, or before it began", () => {
    const { cause, ...causeless } = worked(tuesday, 30);
    expect(cause).toBe("technicalAdvice");
    expect(problemsOf(() => invoiced([causeless, worked(wednesday, -1)]))).toEqual([
      { code: "missing_field", path: ["interventions", 0, "cause"], field: "cause" },
      {
        code: "reversed_interval",
        path: ["interventions", 1, "endedAt"],
        from: "2026-05-13T08:00:00.000Z",
        to: "2026-05-13T07:59:00.000Z",
      },
    ]);
  });
});
