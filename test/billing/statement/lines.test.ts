import { describe, expect, test } from "vitest";
import { priceList } from "../../../src/index.js";
import { invoiceDraftSchema } from "../../../src/schemas/index.js";
import { present } from "../../support/present.js";
import { inForceFrom, invoiced, only, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("the draft of an invoice", () => {
  test("has the lines for which something is due, under their numbers (policy-5.2)", () => {
    const { draft, ...statement } = only(invoiced([worked(tuesday, 30, { cause: "softwareFault" }), worked(wednesday, 31)]));
    expect(draft).toEqual({
      kind: "invoice",
      customer: { id: "C1" },
      currency: "EUR",
      month: "2026-05",
      invoiceBy: "2026-06-30",
      lines: [
        {
          kind: "work",
          number: 2,
          ticketNumber: "2026-000123",
          date: "2026-05-13",
          mode: "online",
          labels: { mode: { en: "online connection", it: "collegamento online" } },
          chargeableMinutes: 60,
          net: "80.00",
          vat: { rate: "22" },
          parts: [{ kind: "time", quantity: "1", unit: "hour", minutes: 60, unitPrice: "80.00", amount: "80.00", net: "80.00" }],
        },
      ],
      totals: statement.totals,
    });
  });

  test("is not made where nothing is due, the statement is (policy-2.13)", () => {
    const statement = only(invoiced([worked(tuesday, 30, { cause: "softwareFault" })]));
    expect(statement).not.toHaveProperty("draft");
    expect(statement.lines).toHaveLength(1);
  });

  test("survives JSON", () => {
    const draft = present(only(invoiced([worked(tuesday, 30), worked(wednesday, 31)])).draft);
    expect(invoiceDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test("is not made of amounts that come to no cent", () => {
    const versions = [inForceFrom("2026-01-01", { pricePerHour: { online: "0.0001" } })];
    const tooLittle = { priceLists: [priceList({ currency: "EUR", versions })] };
    expect(only(invoiced([worked(tuesday, 30)], tooLittle))).not.toHaveProperty("draft");
  });
});
