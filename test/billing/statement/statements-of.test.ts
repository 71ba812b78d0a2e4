import { describe, expect, test } from "vitest";
import { draftInvoices, priceList, type Statement } from "../../../src/index.js";
import { type WorkInvoicing } from "../../support/work-invoicing.js";
import { invoiceDraftSchema, statementSchema } from "../../../src/schemas/index.js";
import { present } from "../../support/present.js";
import { banded, bandedPolicy, bandedTerms } from "../banded-desk.js";
import { inForceFrom, invoiced, lumpSum, only, pack, terms, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("the statements of work", () => {
  const headsOf = ({ statements }: WorkInvoicing): readonly string[] =>
    statements.map(({ customer, currency, month }) => `${customer.id} ${currency} ${month}`);

  test("there is a statement for each customer, currency and month, in that order", () => {
    const dollars = priceList({ currency: "USD", versions: [inForceFrom("2026-01-01")] });
    const customers = terms.customers.map((customer) => ({ ...customer, currency: "EUR" }));
    const work = [
      worked("2026-06-01T10:00+02:00", 30),
      worked(tuesday, 30, { customer: "C2" }),
      worked(wednesday, 30, { currency: "USD" }),
      worked(tuesday, 30, { id: "a" }),
    ];
    expect(headsOf(invoiced(work, { priceLists: [...terms.priceLists, dollars], customers }))).toEqual([
      "C1 EUR 2026-05",
      "C1 EUR 2026-06",
      "C1 USD 2026-05",
      "C2 EUR 2026-05",
    ]);
  });

  test("a statement is for the month of the start in the provider's zone, not in UTC", () => {
    const work = [worked("2026-05-31T21:59:59.999Z", 30), worked("2026-05-31T22:00:00Z", 30)];
    const { statements } = invoiced(work);
    expect(statements.map(({ month, invoiceBy, timeZone }) => [month, invoiceBy, timeZone])).toEqual([
      ["2026-05", "2026-06-30", "Europe/Rome"],
      ["2026-06", "2026-07-31", "Europe/Rome"],
    ]);
  });

  test("a statement has the work of a leap day", () => {
    const [statement] = invoiced([worked("2028-02-29T10:00+01:00", 30)]).statements;
    expect(statement).toMatchObject({ month: "2028-02", invoiceBy: "2028-03-31", lines: [{ date: "2028-02-29" }] });
  });

  test("a statement has the customer's name if it is known", () => {
    const named = { id: "C1", name: "Studio Bianchi", email: "conti@bianchi.example", vat: { rate: "22" } };
    const { customer } = only(invoiced([worked(tuesday, 30)], { customers: [named] }));
    expect(customer).toEqual({ id: "C1", name: "Studio Bianchi", email: "conti@bianchi.example" });
    expect(only(invoiced([worked(tuesday, 30)])).customer).toEqual({ id: "C1" });
    const unnamed = { id: "C1", name: null, email: null, vat: { rate: "22" } };
    expect(only(invoiced([worked(tuesday, 30)], { customers: [unnamed] })).customer).toEqual({ id: "C1" });
  });

  test("there is no statement without work", () => {
    expect(invoiced([])).toEqual({ statements: [], heldBack: [], packs: [] });
  });
});

describe("a statement lists all that was done", () => {
  test("a statement lists work in the order of start, numbered from 1", () => {
    const work = [worked(wednesday, 30), worked(tuesday, 60, { id: "b" }), worked(tuesday, 30, { id: "a" })];
    expect(only(invoiced(work)).lines.map((line) => [line.number, line.interventions[0]?.id])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, wednesday],
    ]);
  });

  test("a statement lists work of one instant in the order of ticket numbers, for any ids", () => {
    const [first, second] = [
      worked(tuesday, 30, { ticketNumber: "2026-000123", id: "b" }),
      worked(tuesday, 30, { ticketNumber: "2026-000124", id: "a" }),
    ];
    for (const work of [
      [first, second],
      [second, first],
    ]) {
      expect(only(invoiced(work)).lines.map(({ ticketNumber }) => ticketNumber)).toEqual(["2026-000123", "2026-000124"]);
    }
  });

  test("a statement lists what the warranty and agreements pay for with its time, at 0.00 (policy-4.1)", () => {
    const work = [worked(tuesday, 45, { cause: "softwareFault" }), worked(wednesday, 45)];
    const { lines, totals } = only(invoiced(work, { agreements: [lumpSum()] }));
    expect(lines.map((line) => [line.coverage.kind, line.billableMinutes, line.chargeableMinutes, line.net])).toEqual([
      ["warranty", 60, 0, "0.00"],
      ["agreement", 60, 0, "0.00"],
    ]);
    expect(totals).toEqual({
      net: "0.00",
      vat: "0.00",
      gross: "0.00",
      vatByRate: [{ rate: "22", net: "0.00", vat: "0.00" }],
    });
  });

  test("a statement lists who did what, and for how long in real time (policy-2.13)", () => {
    const work = worked("2026-03-29T01:30+01:00", 60, { mode: "onSite", expert: "Carla", done: "Set up the printer" });
    expect(only(invoiced([work])).lines[0]?.interventions).toEqual([
      {
        id: "2026-03-29T01:30+01:00",
        startedAt: new Date("2026-03-29T00:30:00Z"),
        endedAt: new Date("2026-03-29T03:30+02:00"),
        elapsedMs: 3_600_000,
        cause: "technicalAdvice",
        expert: "Carla",
        done: "Set up the printer",
      },
    ]);
  });

  test("a statement lists the band that the app set for an intervention", () => {
    const work = [banded("10:00", "10:30", { id: "i1", band: "urgent" }), banded("11:00", "11:30", { id: "i2", band: null })];
    const version = inForceFrom("2026-01-01", { bands: { urgent: { factor: "2" } } });
    const priceLists = [priceList({ currency: "EUR", versions: [version] })];
    const [statement] = draftInvoices(bandedPolicy, work, { ...bandedTerms, priceLists }).statements;
    const bands = statement?.lines.map((line) => line.kind === "work" && [line.net, line.interventions[0]?.band ?? "none"]);
    expect(bands).toEqual([
      ["100.00", "urgent"],
      ["50.00", "none"],
    ]);
  });

  test("a statement has a summary of each ticket, with the processing time (policy-2.13)", () => {
    const work = [
      worked(tuesday, 31, { ticketNumber: "2026-000200" }),
      worked("2026-05-12T12:00+02:00", 10, { mode: "phone" }),
      worked(wednesday, 20, { cause: "softwareFault" }),
      worked("2026-05-14T10:00+02:00", 5, { mode: "phone" }),
    ];
    expect(only(invoiced(work)).tickets).toEqual([
      {
        ticketNumber: "2026-000200",
        lines: [1],
        interventionCount: 1,
        interventionsByMode: [{ mode: "online", count: 1 }],
        elapsedMs: 1_860_000,
        billableMinutes: 60,
        chargeableMinutes: 60,
        net: "80.00",
      },
      {
        ticketNumber: "2026-000123",
        lines: [2, 3, 4],
        interventionCount: 3,
        interventionsByMode: [
          { mode: "phone", count: 2 },
          { mode: "online", count: 1 },
        ],
        elapsedMs: 2_100_000,
        billableMinutes: 90,
        chargeableMinutes: 60,
        net: "70.00",
      },
    ]);
  });

  test("each intervention is on the statement of one month", () => {
    const work = ["2026-04-30T22:30:00Z", "2026-05-31T21:30:00Z", "2026-05-31T22:30:00Z"].map((start) => worked(start, 90));
    const { statements } = invoiced(work);
    expect(
      statements.map(({ month, lines }) => [month, lines.flatMap((line) => line.interventions.map(({ id }) => id))]),
    ).toEqual([
      ["2026-05", ["2026-04-30T22:30:00Z", "2026-05-31T21:30:00Z"]],
      ["2026-06", ["2026-05-31T22:30:00Z"]],
    ]);
  });
});

test("a statement survives JSON, its draft included", () => {
  const work = [worked(tuesday, 31, { expert: "Carla", done: "Showed it" }), worked(wednesday, 70)];
  const statement = only(invoiced(work, { agreements: [pack(90)] }));
  expect(statement).toHaveProperty("draft");
  expect(statementSchema.parse(JSON.parse(JSON.stringify(statement)))).toEqual(statement);
});

test("a change of one part of a result changes no other part", () => {
  const result = invoiced([worked(tuesday, 30), worked(wednesday, 30)]);
  const expected = structuredClone(result);
  const { lines, draft, customer } = only(result);
  Object.assign(present(lines[0]).vat, { rate: "99" });
  Object.assign(customer, { id: "nobody" });
  Object.assign(present(present(draft).lines[1]).vat, { rate: "98" });
  const { lines: expectedLines, draft: expectedDraft } = only(expected);
  expect(lines[1]).toEqual(expectedLines[1]);
  expect(present(draft).customer).toEqual(present(expectedDraft).customer);
  expect(present(draft).lines[0]).toEqual(present(expectedDraft).lines[0]);
  expect(only(invoiced([worked(tuesday, 30), worked(wednesday, 30)]))).toEqual(only(expected));
});

describe("the draft of an invoice", () => {
  test("a draft has the lines for which something is due, under their numbers (policy-5.2)", () => {
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

  test("a statement for which nothing is due has no draft (policy-2.13)", () => {
    const statement = only(invoiced([worked(tuesday, 30, { cause: "softwareFault" })]));
    expect(statement).not.toHaveProperty("draft");
    expect(statement.lines).toHaveLength(1);
  });

  test("a draft survives JSON", () => {
    const draft = present(only(invoiced([worked(tuesday, 30), worked(wednesday, 31)])).draft);
    expect(invoiceDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test("a statement whose amounts round to no cent has no draft", () => {
    const versions = [inForceFrom("2026-01-01", { pricePerHour: { online: "0.0001" } })];
    const tooLittle = { priceLists: [priceList({ currency: "EUR", versions })] };
    expect(only(invoiced([worked(tuesday, 30)], tooLittle))).not.toHaveProperty("draft");
  });
});

describe("a month whose items take off more than its work", () => {
  test("a month below zero has a statement without a draft, and its packs stay used", () => {
    const items = [{ description: "reduction", quantity: "1", unitPrice: "-500.00" }];
    const pack = { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 30 } as const;
    const { statements, heldBack, packs } = draftInvoices(bandedPolicy, [banded("10:00", "11:00", { items })], {
      ...bandedTerms,
      agreements: [pack],
    });
    expect(statements).toMatchObject([{ problem: { code: "draft_below_zero", net: "-435.00", gross: "-530.70" } }]);
    expect(statements[0]).not.toHaveProperty("draft");
    expect(heldBack).toMatchObject([
      { customer: "C1", currency: "EUR", month: "2026-03", problem: { code: "draft_below_zero" } },
    ]);
    expect(packs).toMatchObject([{ remainingMinutes: 0 }]);
  });

  const exempt = { rate: "0", exemption: "art. 15" };
  /** The statement of half an hour in March at 65.00 with 22 % VAT, and a reduction without VAT. */
  const reducedBy = (unitPrice: string): Statement => {
    const items = [{ description: "reduction", quantity: "1", unitPrice, vat: exempt }];
    return present(draftInvoices(bandedPolicy, [banded("10:00", "10:30", { items })], bandedTerms).statements[0]);
  };

  test("a month whose net is below zero and whose gross is above it has no draft", () => {
    const statement = reducedBy("-66.00");
    expect(statement.problem).toEqual({ code: "draft_below_zero", net: "-1.00", gross: "13.30" });
    expect(statement).not.toHaveProperty("draft");
  });

  test("a month whose net is zero is invoiced for its VAT", () => {
    expect(reducedBy("-65.00").draft?.totals).toMatchObject({ net: "0.00", vat: "14.30", gross: "14.30" });
  });

  test("reductions that equal the charges leave nothing to invoice", () => {
    const items = [{ description: "reduction", quantity: "1", unitPrice: "-65.00" }];
    const { statements, heldBack } = draftInvoices(bandedPolicy, [banded("10:00", "10:30", { items })], bandedTerms);
    expect(statements[0]).toMatchObject({ totals: { gross: "0.00" } });
    expect(statements[0]).not.toHaveProperty("draft");
    expect(heldBack).toEqual([]);
  });
});
