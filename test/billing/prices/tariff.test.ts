import { describe, expect, test } from "vitest";
import { chargeFor, priceList, type PriceListSpec, type PriceListVersion } from "../../../src/index.js";
import { problemsOf } from "../../problem/refusal.js";
import { banded, bandedPolicy, general, version } from "../banded-desk.js";

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
});
