import fc from "fast-check";
import { describe, expect } from "vitest";
import { type BillableIntervention, type InvoiceTerms, type Statement } from "../../src/index.js";
import { draftWork } from "../support/work-invoicing.js";
import { instantSpellings } from "../support/instant-spellings.js";
import { law } from "../support/law.js";
import { invoicedCases } from "./billing-cases.js";

/** The entries in the order of `keys`. */
function shuffled<Entry>(entries: readonly Entry[], keys: readonly number[]): readonly Entry[] {
  const keyed = entries.map((entry, position) => ({ entry, key: keys[position % keys.length] ?? 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
}

const keys = fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 });

function shuffledTerms({ customers, priceLists, agreements }: InvoiceTerms, by: readonly number[]): InvoiceTerms {
  return {
    customers: shuffled(customers, by),
    priceLists: shuffled(priceLists, by).map((list) => ({ ...list, versions: shuffled(list.versions, by) })),
    agreements: shuffled(agreements ?? [], by),
  };
}

const nameOf = ({ customer, currency, month }: Statement): string => JSON.stringify([customer.id, currency, month]);
const nextMonth = (month: string): string => {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, "0")}`;
};

/** Changes data in place, as callers may change their own data. */
function scribbleOver(value: unknown): void {
  if (value instanceof Date) value.setTime(0);
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    scribbleOver(part);
    if (typeof part !== "object" || part === null) Reflect.set(value, key, "scribbled");
  }
  if (Array.isArray(value)) value.length = 0;
}

describe("invoicing", () => {
  law(
    "invoicing is the same in any order of interventions, customers, prices and agreements",
    150,
    fc.property(invoicedCases, keys, ({ policy, interventions, terms, invoicing }, by) => {
      expect(draftWork(policy, shuffled(interventions, by), shuffledTerms(terms, by))).toEqual(invoicing);
    }),
  );

  law(
    "every intervention is on one statement, that of the month of its start, or is held back",
    150,
    fc.property(invoicedCases, ({ interventions, invoicing: { statements, heldBack } }) => {
      const billed = statements.flatMap(({ lines }) =>
        lines.flatMap((line) => line.interventions.map(({ id }) => JSON.stringify([line.ticketNumber, id]))),
      );
      const held = heldBack.map(({ ticketNumber, intervention }) => JSON.stringify([ticketNumber, intervention]));
      const all = interventions.map(({ ticketNumber, id }) => JSON.stringify([ticketNumber, id]));
      expect([...billed, ...held].sort()).toEqual(all.sort());
      for (const { month, lines } of statements) for (const { date } of lines) expect(date.slice(0, 7)).toBe(month);
    }),
  );

  law(
    "invoicing month by month gives the statements of all months at once",
    150,
    fc.property(invoicedCases, ({ policy, interventions, terms, invoicing }) => {
      const billedMonths = [...invoicing.statements, ...invoicing.heldBack].map(({ month }) => month).sort();
      const months = billedMonths[0] === undefined ? [] : [billedMonths[0]];
      while ((months.at(-1) ?? "9") < (billedMonths.at(-1) ?? "")) months.push(nextMonth(months.at(-1) ?? ""));
      const parts = months.map((month) => draftWork(policy, interventions, terms, { month }));
      const statements = parts.flatMap((part) => part.statements);
      const names = invoicing.statements.map(nameOf);
      expect([...statements].sort((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)))).toEqual(invoicing.statements);
      expect(parts.flatMap(({ heldBack }) => heldBack)).toEqual(invoicing.heldBack);
      if (months.length > 0) expect(parts.at(-1)?.packs).toEqual(invoicing.packs);
    }),
  );

  law(
    "invoicing is the same in any notation of instants",
    60,
    fc.property(invoicedCases, fc.integer({ min: -720, max: 840 }), fc.nat(12), (billingCase, offset, pick) => {
      const { policy, interventions, terms, invoicing } = billingCase;
      const spelt = (epochMs: number, position: number): BillableIntervention["startedAt"] => {
        const spellings = instantSpellings(epochMs, offset);
        return spellings[(pick + position) % spellings.length] ?? epochMs;
      };
      const respelt = interventions.map(({ startedAt, endedAt, ...work }, position): BillableIntervention => {
        const started = { ...work, startedAt: spelt(startedAt, position) };
        return typeof endedAt !== "number" ? started : { ...started, endedAt: spelt(endedAt, position + 1) };
      });
      expect(draftWork(policy, respelt, terms)).toEqual(invoicing);
    }),
  );

  law(
    "the result of invoicing does not change if the input changes later",
    60,
    fc.property(invoicedCases, ({ policy, interventions, terms, invoicing }) => {
      const given = interventions.map((work) => ({
        ...work,
        startedAt: new Date(work.startedAt),
        ...(typeof work.endedAt === "number" && { endedAt: new Date(work.endedAt) }),
      }));
      const own = structuredClone({ given, terms });
      const drafted = draftWork(policy, own.given, own.terms);
      scribbleOver(own);
      expect(drafted).toEqual(invoicing);
    }),
  );
});
