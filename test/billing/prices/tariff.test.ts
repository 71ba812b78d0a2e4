import { describe, expect, test } from "vitest";
import { chargeFor, priceList, type PriceListSpec, type PriceListVersion } from "../../../src/index.js";
import { codesOf, problemsOf } from "../../problem/refusal.js";
import { banded, bandedPolicy, general, version } from "../banded-desk.js";
import type { Worked } from "../sample-month.js";

describe("a band that the customer's own list does not price", () => {
  const own = (bands: PriceListVersion["bands"]): PriceListSpec => ({
    ...{ currency: "EUR", customer: "C1" },
    versions: [{ from: "2026-01-01", pricePerHour: { onSite: "60.00" }, bands }],
  });
  const evening = (bands: PriceListVersion["bands"], lists: readonly PriceListSpec[]): string =>
    chargeFor(bandedPolicy, banded("19:00", "20:00"), { priceLists: [own(bands), ...lists].map(priceList) }).net;

  test("a band that the own list does not price costs what the list for all says of the band", () => {
    expect(evening(null, [general])).toBe("120.00");
    expect(evening({ evening: { factor: "2" } }, [general])).toBe("120.00");
    expect(evening({ evening: { pricePerHour: { onSite: "61.00" }, factor: "2" } }, [general])).toBe("61.00");
  });

  test("a band that no list prices is refused with its name", () => {
    const ask = (): unknown => evening(null, [{ ...general, versions: [{ ...version, bands: null }] }]);
    expect(problemsOf(ask)).toMatchObject([{ code: "no_price_in_force", band: "evening" }]);
  });

  test("a misspelt band of a customer's own list is refused, and one of the list for all is not", () => {
    expect(problemsOf(() => evening({ evning: { factor: "1" } }, [general]))).toEqual([
      {
        ...{ code: "unknown_band", path: ["terms", "priceLists", 0, "versions", 0, "bands", "evning"] },
        ...{ band: '"evning"', known: ["urgent", "evening"] },
      },
    ]);
    const further = { ...general, versions: [{ ...version, bands: { ...version.bands, night: { factor: "2" } } }] };
    expect(evening(null, [further])).toBe("120.00");
  });

  test("a band that the own list names without a price costs what the list for all says", () => {
    expect(evening({ evening: { callOutFee: { onSite: "5.00" } } }, [general])).toBe("125.00");
  });

  test("a factor of the list for all multiplies the own price if the list for all has none for the mode", () => {
    const factorOnly = { ...general, versions: [{ ...version, pricePerHour: { visit: "80.00" } }] };
    expect(evening(null, [factorOnly])).toBe("90.00");
  });

  test("a band that two lists for all price is ambiguous", () => {
    expect(problemsOf(() => evening(null, [general, general]))).toEqual([
      {
        ...{ code: "ambiguous_price", customer: "C1", mode: "onSite", date: "2026-03-03", band: "evening" },
        currencies: ["EUR", "EUR"],
      },
    ]);
  });

  test("a band may round by itself: the work that starts in it is rounded by the band", () => {
    const rounding = { onSite: { blockMinutes: 60 } };
    const bands = { evening: { factor: "1", rounding } };
    const priceLists = [priceList({ currency: "EUR", versions: [{ ...version, callOutFee: null, bands }] })];
    const minutesFrom = (from: string, to: string): number =>
      chargeFor(bandedPolicy, banded(from, to), { priceLists }).billableMinutes;
    expect([minutesFrom("17:50", "18:10"), minutesFrom("18:00", "18:10")]).toEqual([30, 60]);
  });
});

describe("the lists that price a band", () => {
  const evening = (lists: readonly PriceListSpec[], facts: Partial<Worked> = {}): unknown => {
    const ask = (): string => chargeFor(bandedPolicy, banded("19:00", "20:00", facts), { priceLists: lists.map(priceList) }).net;
    try {
      return ask();
    } catch {
      return codesOf(ask);
    }
  };
  const listOf = (currency: string, facts: Partial<PriceListVersion>, customer?: string): PriceListSpec => ({
    ...{ currency, ...(customer !== undefined && { customer }) },
    versions: [{ from: "2026-01-01", ...facts }],
  });
  const bands = { evening: { factor: "1.5" } };

  test("a list for all does not take the band of another list for all", () => {
    const lists = [
      listOf("EUR", { pricePerHour: { onSite: "80.00" } }),
      listOf("EUR", { pricePerHour: { visit: "80.00" }, bands }),
    ];
    expect(evening(lists)).toEqual(["no_price_in_force"]);
  });

  test("a customer's own list takes no band of a list for all in another currency", () => {
    const own = [
      listOf("EUR", { pricePerHour: { onSite: "60.00" } }, "C1"),
      listOf("USD", { pricePerHour: { visit: "60.00" } }, "C1"),
    ];
    expect(evening([...own, listOf("USD", { pricePerHour: { onSite: "80.00" }, bands })])).toEqual(["no_price_in_force"]);
    expect(evening([...own, listOf("EUR", { pricePerHour: { onSite: "80.00" }, bands })])).toBe("120.00");
  });

  test("a band needs no price for a mode that is priced by the ticket", () => {
    expect(evening([listOf("EUR", { pricePerHour: { visit: "80.00" }, pricePerTicket: { onSite: "60.00" }, bands })])).toBe(
      "60.00",
    );
  });

  test("a factor of null is no factor", () => {
    const own = listOf("EUR", { pricePerHour: { onSite: "60.00" }, bands: { evening: { factor: null } } }, "C1");
    expect(evening([own, { ...general, versions: [{ ...version, callOutFee: null }] }])).toBe("120.00");
    expect(evening([own])).toEqual(["no_price_in_force"]);
  });
});
