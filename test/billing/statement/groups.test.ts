import { describe, expect, test } from "vitest";
import { acoPolicy, priceList, type BillableIntervention, type InvoiceTerms, type PriceListVersion } from "../../../src/index.js";
import { draftWork, type WorkLine } from "../../support/work-invoicing.js";
import { inForceFrom, linesUnder, lumpSum, pack, scoped, terms, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const tuesdayNoon = "2026-05-12T12:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

const billedMinutes = (lines: readonly WorkLine[]): readonly number[] => lines.map((line) => line.billableMinutes);

describe("three interventions of ten minutes on one ticket, two of them on one day", () => {
  const three = [worked(tuesday, 10), worked(tuesdayNoon, 10), worked(wednesday, 10)];

  test("interventions are three blocks if each is rounded by itself (policy-4.5)", () => {
    expect(billedMinutes(linesUnder("intervention", three))).toEqual([30, 30, 30]);
  });

  test("each intervention is rounded by itself if the policy has no billing scope", () => {
    const { statements } = draftWork({ ...acoPolicy, invoicing: { endOfMonthsAfter: 1 } }, three, terms);
    expect(billedMinutes(statements.flatMap(({ lines }) => lines))).toEqual([30, 30, 30]);
  });

  test("interventions are two blocks if those of a day are rounded together", () => {
    expect(billedMinutes(linesUnder("ticketDay", three))).toEqual([30, 30]);
  });

  test("interventions are one block if those of a ticket are rounded together (policy-4.5)", () => {
    expect(billedMinutes(linesUnder("ticket", three))).toEqual([30]);
  });

  test("each intervention is listed on the line that they share", () => {
    const [line] = linesUnder("ticket", three);
    expect(line).toMatchObject({ date: "2026-05-12", elapsedMs: 1_800_000, net: "40.00" });
    expect(line?.interventions.map(({ id, elapsedMs }) => [id, elapsedMs])).toEqual([
      [tuesday, 600_000],
      [tuesdayNoon, 600_000],
      [wednesday, 600_000],
    ]);
  });

  test("interventions are rounded together in any order of the list", () => {
    expect(linesUnder("ticket", [...three].reverse())).toEqual(linesUnder("ticket", three));
    expect(linesUnder("ticketDay", [...three].reverse())).toEqual(linesUnder("ticketDay", three));
  });
});

describe("the interventions that are rounded together", () => {
  test("interventions of two tickets are not rounded together", () => {
    const two = [worked(tuesday, 10), worked(tuesdayNoon, 10, { ticketNumber: "2026-000124" })];
    expect(linesUnder("ticket", two)).toHaveLength(2);
  });

  test("interventions of two modes are rounded apart: ten minutes online and seventy on site are 30 and 120", () => {
    const mixed = [worked(tuesday, 10), worked(tuesdayNoon, 10, { mode: "onSite" }), worked(wednesday, 60, { mode: "onSite" })];
    expect(linesUnder("ticket", mixed).map((line) => [line.mode, line.billableMinutes])).toEqual([
      ["online", 30],
      ["onSite", 120],
    ]);
  });

  test("interventions of two modes at one price are not rounded together", () => {
    const version = inForceFrom("2026-01-01", { pricePerHour: { online: "80.00", phone: "80.00" } });
    const priceLists = [priceList({ currency: "EUR", versions: [version] })];
    expect(linesUnder("ticket", [worked(tuesday, 10), worked(wednesday, 10, { mode: "phone" })], { priceLists })).toHaveLength(2);
  });

  test("interventions of two months are not rounded together, but are on two statements", () => {
    const two = [worked("2026-05-31T23:30+02:00", 10), worked("2026-06-01T00:30+02:00", 10)];
    const { statements } = draftWork(scoped("ticket"), two, terms);
    expect(statements.map(({ month, lines }) => [month, billedMinutes(lines)])).toEqual([
      ["2026-05", [30]],
      ["2026-06", [30]],
    ]);
  });

  test("interventions at two prices are not rounded together", () => {
    const versions = [inForceFrom("2026-01-01"), inForceFrom("2026-05-13", { pricePerHour: { online: "88.00" } })];
    const two = [worked(tuesday, 10), worked(wednesday, 10)];
    expect(linesUnder("ticket", two, { priceLists: [priceList({ currency: "EUR", versions })] }).map(({ net }) => net)).toEqual([
      "40.00",
      "44.00",
    ]);
  });

  test("interventions on dates without a price are rounded together if an agreement pays", () => {
    const later = [priceList({ currency: "EUR", versions: [inForceFrom("2027-01-01")] })];
    const other = { priceLists: later, agreements: [lumpSum()] };
    expect(billedMinutes(linesUnder("ticket", [worked(tuesday, 10), worked(wednesday, 10)], other))).toEqual([30]);
  });

  test("interventions in two currencies are not rounded together, even if an agreement pays and no price is in force", () => {
    const two = [worked(tuesday, 10, { currency: "EUR" }), worked(wednesday, 10, { currency: "USD" })];
    const lines = linesUnder("ticket", two, { priceLists: [], agreements: [lumpSum()] });
    expect(lines.map(({ currency, billableMinutes }) => [currency, billableMinutes])).toEqual([
      ["EUR", 30],
      ["USD", 30],
    ]);
  });

  test("interventions of two VAT treatments are not rounded together", () => {
    const exempt = { rate: "0", exemption: "art. 15" };
    expect(linesUnder("ticket", [worked(tuesday, 10), worked(wednesday, 10, { vat: exempt })])).toHaveLength(2);
  });

  test("invoiced interventions are not rounded together with others", () => {
    expect(billedMinutes(linesUnder("ticket", [worked(tuesday, 20, { invoiced: true }), worked(wednesday, 20)]))).toEqual([30]);
  });
});

describe("a night that crosses midnight", () => {
  test("a night that crosses midnight belongs to the date on which it started", () => {
    const night = [
      worked("2026-05-12T23:50+02:00", 20),
      worked("2026-05-12T09:00+02:00", 10),
      worked("2026-05-13T09:00+02:00", 10),
    ];
    expect(linesUnder("ticketDay", night).map((line) => [line.date, line.billableMinutes])).toEqual([
      ["2026-05-12", 30],
      ["2026-05-13", 30],
    ]);
  });

  test("a night belongs to the local date of the desk, not to that of UTC", () => {
    const night = [worked("2026-05-12T21:50:00Z", 10), worked("2026-05-12T22:10:00Z", 10), worked("2026-05-13T08:00:00Z", 10)];
    expect(linesUnder("ticketDay", night).map((line) => [line.date, line.interventions.length])).toEqual([
      ["2026-05-12", 1],
      ["2026-05-13", 2],
    ]);
  });
});

describe("interventions of several causes", () => {
  test("interventions of several causes are rounded together if the customer pays for all of them", () => {
    const [line, ...others] = linesUnder("ticket", [
      worked(tuesday, 10, { cause: "regulatoryAdvice" }),
      worked(tuesdayNoon, 10),
      worked(wednesday, 10),
    ]);
    expect(others).toEqual([]);
    expect(line?.coverage).toMatchObject({ kind: "chargeable", causes: ["regulatoryAdvice", "technicalAdvice"] });
  });

  test("each cause is listed once, that of the first intervention first", () => {
    const causes = ["technicalAdvice", "regulatoryAdvice", "technicalAdvice", "regulatoryAdvice"];
    const lines = linesUnder(
      "ticket",
      causes.map((cause, day) => worked(`2026-05-1${day}T10:00+02:00`, 10, { cause })),
    );
    expect(lines.map(({ coverage }) => coverage.causes)).toEqual([["technicalAdvice", "regulatoryAdvice"]]);
  });

  test("work under warranty is not rounded together with other work", () => {
    const two = [worked(tuesday, 10), worked(wednesday, 10, { cause: "softwareFault" })];
    expect(linesUnder("ticket", two).map((line) => [line.coverage.kind, line.net])).toEqual([
      ["chargeable", "40.00"],
      ["warranty", "0.00"],
    ]);
  });

  test("work that an agreement pays for is not rounded together with other work", () => {
    const two = [worked(tuesday, 10), worked(wednesday, 10, { cause: "regulatoryAdvice" })];
    const agreements = [lumpSum({ causes: ["regulatoryAdvice"] })];
    expect(linesUnder("ticket", two, { agreements }).map((line) => line.coverage.kind)).toEqual(["chargeable", "agreement"]);
  });

  test("work that two agreements pay for is not rounded together", () => {
    const two = [worked(tuesday, 10), worked(wednesday, 10, { cause: "regulatoryAdvice" })];
    const agreements = two.map(({ cause }) => lumpSum({ id: cause, causes: [cause] }));
    expect(
      linesUnder("ticket", two, { agreements }).map(({ steps }) =>
        steps.flatMap((step) => ("agreement" in step ? [step.agreement] : [])),
      ),
    ).toEqual([["technicalAdvice"], ["regulatoryAdvice"]]);
  });

  test("work before an agreement began is not rounded together with work after", () => {
    const agreements = [lumpSum({ from: "2026-05-13" })];
    expect(
      linesUnder("ticket", [worked(tuesday, 10), worked(wednesday, 10)], { agreements }).map((line) => line.coverage.kind),
    ).toEqual(["chargeable", "agreement"]);
  });
});

test("a pack pays for a group of interventions when the first of them starts", () => {
  const work = [worked(tuesday, 20), worked(tuesdayNoon, 30, { ticketNumber: "2026-000124" }), worked(wednesday, 20)];
  expect(
    linesUnder("ticket", work, { agreements: [pack(60)] }).map((line) => [line.ticketNumber, line.chargeableMinutes]),
  ).toEqual([
    ["2026-000123", 0],
    ["2026-000124", 30],
  ]);
});

test.each([
  ["a call-out fee of a band", { evening: { callOutFee: { online: "5.00" } } }],
  ["a rounding of a band", { evening: { rounding: { online: { blockMinutes: 15 } } } }],
])("work of two versions that differ in %s is not rounded together", (_, bands) => {
  const versions = [inForceFrom("2026-01-01"), inForceFrom("2026-05-13", { bands })];
  const priceLists = [priceList({ currency: "EUR", versions })];
  const two = [worked(tuesday, 10), worked(wednesday, 10)];
  expect(billedMinutes(linesUnder("ticket", two, { priceLists }))).toEqual([30, 30]);
  expect(billedMinutes(linesUnder("ticket", two))).toEqual([30]);
});

describe("work of two versions of a price list", () => {
  /** The billed minutes of the lines of two times ten minutes, one by each version. */
  const minutesBy = (first: Partial<PriceListVersion>, second: Partial<PriceListVersion>): readonly number[] => {
    const versions = [inForceFrom("2026-01-01", first), inForceFrom("2026-05-13", second)];
    const priceLists = [priceList({ currency: "EUR", versions })];
    return billedMinutes(linesUnder("ticket", [worked(tuesday, 10), worked(wednesday, 10)], { priceLists }));
  };
  const rounded = (
    facts: Omit<NonNullable<PriceListVersion["rounding"]>[string], "blockMinutes">,
  ): Partial<PriceListVersion> => ({
    rounding: { online: { blockMinutes: 30, ...facts } },
  });
  const hourly = { pricePerHour: { online: "80.00" } };
  const first = { firstPeriod: { online: { minutes: 30, price: "50.00" } } };

  test.each([
    ["in the blocks", rounded({}), { rounding: { online: { blockMinutes: 15 } } }, [30, 15]],
    ["in the minimum", rounded({}), rounded({ minimumMinutes: 60 }), [30, 60]],
    ["in the free minutes", rounded({}), rounded({ freeUpToMinutes: 10 }), [30, 0]],
    ["in the direction of rounding", rounded({}), rounded({ rounding: "nearest" }), [30, 0]],
    ["in the first period", first, { firstPeriod: { online: { minutes: 30, price: "51.00" } } }, [30, 30]],
    ["in the length of the first period", first, { firstPeriod: { online: { minutes: 60, price: "50.00" } } }, [30, 30]],
    ["in the price per ticket", { pricePerTicket: { online: "60.00" } }, { pricePerTicket: { online: "61.00" } }, [30, 30]],
    ["in the call-out fee", { callOutFee: { online: "5.00" } }, { callOutFee: { online: "6.00" } }, [30, 30]],
    ["in the price of a band", { bands: { night: { factor: "1.5" } } }, { bands: { night: { factor: "2" } } }, [30, 30]],
    ["in the name of a band", { bands: { night: { factor: "2" } } }, { bands: { day: { factor: "2" } } }, [30, 30]],
  ] as const)("work of versions that differ %s is not rounded together", (_, one, other, minutes) => {
    expect(minutesBy(one, other)).toEqual(minutes);
  });

  test.each([
    ["prices", hourly, { pricePerHour: { online: "80" } }],
    ["a rounding", rounded({}), rounded({ minimumMinutes: 0, freeUpToMinutes: 0, rounding: "up" })],
    ["a first period", first, { firstPeriod: { online: { minutes: 30, price: "50" } } }],
    [
      "bands in another order",
      { bands: { a: { factor: "2" }, b: { factor: "3" } } },
      { bands: { b: { factor: "3" }, a: { factor: "2" } } },
    ],
    ["a band that is not for the mode", {}, { bands: { night: { callOutFee: { phone: "5.00" } } } }],
    ["prices of other modes", hourly, { pricePerHour: { online: "80.00", phone: "1.00" } }],
  ] as const)("work of versions that say the same in other words, by %s, is rounded together", (_, one, other) => {
    expect(minutesBy(one, other)).toEqual([30]);
  });
});

describe("a price per ticket", () => {
  const byTicket = inForceFrom("2026-01-01", { pricePerTicket: { online: "60.00" } });
  const netsOf = (
    work: readonly BillableIntervention[],
    versions: readonly PriceListVersion[],
    other: Partial<InvoiceTerms> = {},
  ): readonly string[] => {
    const priceLists = [priceList({ currency: "EUR", versions })];
    return linesUnder("intervention", work, { priceLists, ...other }).map(({ net }) => net);
  };

  test("each ticket, mode and customer has its own price per ticket", () => {
    const version = { ...byTicket, pricePerTicket: { online: "60.00", phone: "40.00" } };
    const work = [
      worked(tuesday, 10),
      worked(tuesdayNoon, 10, { mode: "phone" }),
      worked("2026-05-12T14:00+02:00", 10, { ticketNumber: "2026-000124" }),
      worked(wednesday, 10),
      worked("2026-05-14T10:00+02:00", 10, { customer: "C2" }),
    ];
    expect(netsOf(work, [version])).toEqual(["60.00", "40.00", "60.00", "0.00", "60.00"]);
  });

  test("a price per ticket is due after work by the hour and after work that an agreement paid", () => {
    const two = [worked(tuesday, 30), worked(wednesday, 30)];
    const hourly = { from: "2026-01-01", pricePerHour: { online: "80.00" } };
    expect(netsOf(two, [hourly, { ...byTicket, from: "2026-05-13" }])).toEqual(["40.00", "60.00"]);
    expect(netsOf(two, [byTicket], { agreements: [pack(30)] })).toEqual(["0.00", "60.00"]);
  });
});
