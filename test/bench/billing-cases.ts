import dayjs from "dayjs";
import type { BillableIntervention, InvoiceTerms } from "../../src/index.js";
import { minuteMs } from "../support/units.js";
import type { Case } from "./case.js";
import { at, instantCount } from "./instants.js";
import type { Subject } from "./measure.js";
import { seeded } from "./seeded.js";
import type { Library } from "./subjects.js";

const [few, many] = [10_000, 100_000];
const customerCount = 500;
const blockMinutes = 30;
/** So that a block costs whole cents, which plain numbers can add up. */
const centsPerBlock = 4_000;

/** What a block of time and a month's statements cost, and that ten times the interventions take ten times as long. */
export function billingCases(library: Library): readonly Case[] {
  const { acoPolicy, billableDuration } = library;
  const minutes = (instant: number): number => (instant * 37) % 240;
  const endedAt = (instant: number): Date => new Date(at(instant).getTime() + minutes(instant) * minuteMs);
  const expected = minutes;
  const shared = { shown: String, checked: 128 } as const;
  return [
    {
      title: "billed time of one intervention",
      subject: {
        name: "billableDuration",
        answer: (instant) =>
          billableDuration(acoPolicy, { mode: "online", startedAt: at(instant), endedAt: endedAt(instant) }).elapsedMs / minuteMs,
        expected,
      },
      others: [
        { name: "its minutes by dayjs", answer: (instant) => dayjs(endedAt(instant)).diff(at(instant), "minute"), expected },
      ],
      goal: { kind: "atLeast", ratio: 1 },
      instants: instantCount,
      ...shared,
    },
    {
      title: `one intervention of ${many.toLocaleString("en")} on the statements of a month`,
      subject: drafting(library, "draftInvoices", many),
      others: [drafting(library, `of ${few.toLocaleString("en")}`, few)],
      goal: { kind: "atMost", ratio: 1.5 },
      instants: 1,
      isLong: true,
      ...shared,
      checked: 1,
    },
  ];
}

function drafting({ acoPolicy, draftInvoices }: Library, name: string, count: number): Subject {
  const { interventions, cents } = monthOf(count);
  return {
    name,
    answer: () => {
      const { statements } = draftInvoices(acoPolicy, interventions, terms);
      return statements.reduce((sum, { totals }) => sum + Number(totals.net.replace(".", "")), 0);
    },
    expected: () => cents,
    things: count,
  };
}

const terms: InvoiceTerms = {
  customers: Array.from({ length: customerCount }, (_, position) => ({ id: `C${position}`, vat: { rate: "22" } })),
  priceLists: [{ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00", phone: "80.00" } }] }],
};

/** Interventions all over May in no order, one in four under warranty, and the total of the others. */
function monthOf(count: number): { readonly interventions: readonly BillableIntervention[]; readonly cents: number } {
  const fraction = seeded(count);
  let cents = 0;
  const interventions = Array.from({ length: count }, (_, position): BillableIntervention => {
    const startedAt = Date.UTC(2026, 4, 2) + Math.floor(fraction() * 28 * 24 * 60) * minuteMs;
    const minutes = Math.floor(fraction() * 180);
    const cause = fraction() < 1 / 4 ? "softwareFault" : "technicalAdvice";
    if (cause === "technicalAdvice") cents += Math.ceil(minutes / blockMinutes) * centsPerBlock;
    return {
      id: `i${position}`,
      ticketNumber: `2026-${String(position >> 2).padStart(6, "0")}`,
      customer: `C${Math.floor(fraction() * customerCount)}`,
      expert: `expert ${position}`,
      mode: position % 2 === 0 ? "online" : "phone",
      cause,
      startedAt,
      endedAt: startedAt + minutes * minuteMs,
    };
  });
  return { interventions, cents };
}
