import { describe, expect, test } from "vitest";
import type { BillingScope } from "../../src/index.js";
import { sharesByHand } from "../oracle/billing-shares.js";
import { decimalsOf } from "../oracle/billing-currencies.js";
import { bookedFactsOf, bookedMinutesOf } from "./billing-vector-books.js";
import { expectBilling, type BillingVector } from "./billing-vector.js";
import { readGolden } from "./read-vectors.js";

const { vectors } = readGolden<{ readonly vectors: readonly BillingVector[] }>("billing.json");
const scopes: readonly BillingScope[] = ["intervention", "ticket", "ticketDay"];

describe("charges, invoices, scopes and allocations agree with the golden vectors", () => {
  test.each([...vectors])("the library agrees with the golden vector $id", expectBilling);
});

describe("the oracle's books agree with the golden vectors", () => {
  test.each(vectors.filter((vector) => vector.kind === "invoice"))(
    "the oracle agrees with the invoice $id",
    ({ lines, facts }) => {
      expect(bookedFactsOf(lines)).toEqual(facts);
    },
  );

  test.each(vectors.filter((vector) => vector.kind === "scope"))(
    "the oracle agrees with the scope $id",
    ({ lines, billableMinutes }) => {
      expect(Object.fromEntries(scopes.map((scope) => [scope, bookedMinutesOf(lines, scope)]))).toEqual(billableMinutes);
    },
  );

  test.each(vectors.filter((vector) => vector.kind === "allocation"))(
    "the oracle agrees with the allocation $id",
    ({ total, weights, parts }) => {
      expect(sharesByHand(total.amount, weights.map(String), decimalsOf[total.currency] ?? NaN)).toEqual(parts);
    },
  );
});
