import { describe, expect, test } from "vitest";
import { problemsOf } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { invoiced, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("the problems of interventions are thrown at once, with their paths", () => {
  test("an unknown customer is refused with the known ones", () => {
    expect(problemsOf(() => invoiced([worked(tuesday, 30, { customer: "C9" })]))).toEqual([
      { code: "unknown_customer", path: ["interventions", 0, "customer"], customer: "C9", known: ["C1", "C2"] },
    ]);
  });

  test("unknown customers, modes and causes are refused at once", () => {
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

  test("interventions without a price are refused with their paths", () => {
    const work = [worked(tuesday, 30), worked("2025-12-30T10:00+01:00", 30), worked("2025-12-31T10:00+01:00", 30)];
    expect(problemsOf(() => invoiced(work))).toEqual([
      { code: "no_price_in_force", path: ["interventions", 1], customer: "C1", mode: "online", date: "2025-12-30" },
      { code: "no_price_in_force", path: ["interventions", 2], customer: "C1", mode: "online", date: "2025-12-31" },
    ]);
  });

  test("an intervention that is given twice is refused", () => {
    expect(problemsOf(() => invoiced([worked(tuesday, 30), worked(wednesday, 30), worked(tuesday, 60)]))).toEqual([
      { code: "duplicate_id", path: ["interventions", 2, "id"], id: tuesday },
    ]);
    expect(invoiced([worked(tuesday, 30), worked(tuesday, 30, { ticketNumber: "2026-000124" })]).statements).toHaveLength(1);
  });

  test("an intervention that ended without a cause, or before it began, is refused", () => {
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
