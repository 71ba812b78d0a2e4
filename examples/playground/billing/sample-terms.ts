import { acoPolicySpec, type SupportPolicySpec } from "trouble-ticket";
import { sampleBilling } from "./sample-billing.js";

/** Made-up terms to begin with: a policy, interventions and price lists that show one way of billing. */
export interface SampleTerms {
  readonly interventions: string;
  /** Price lists, customers and agreements, as JSON. */
  readonly terms: string;
  /** The policy that they need, as JSON; the published one if absent. */
  readonly policy?: string;
}

const bandPolicy: SupportPolicySpec = {
  ...acoPolicySpec,
  bands: [
    { name: "holiday", label: { en: "Holiday", it: "Festivo" }, when: [{ on: "holidays" }, { days: ["sun"] }] },
    { name: "evening", label: { en: "Evening", it: "Serale" }, when: [{ hours: [["18:00", "22:00"]] }] },
    { name: "night", label: { en: "Night", it: "Notturno" }, when: [{ hours: [["22:00", "06:00"]] }] },
  ],
};

const head = "id,ticketNumber,customer,mode,cause,expert,startedAt,endedAt,done";
const eveningWork = `${head}
i1,2026-000123,bianchi,online,technicalAdvice,Marco,2026-03-12T17:10+01:00,2026-03-12T19:20+01:00,Into the evening
i2,2026-000124,bianchi,onSite,technicalAdvice,Giulia,2026-03-13T21:00+01:00,2026-03-13T22:40+01:00,Into the night
i3,2026-000125,bianchi,phone,technicalAdvice,Marco,2026-03-15T10:00+01:00,2026-03-15T10:20+01:00,On a Sunday
i4,2026-000126,bianchi,phone,technicalAdvice,Marco,2026-03-16T10:00+01:00,2026-03-16T10:20+01:00,By day
`;
const bianchi = { id: "bianchi", name: "Studio Bianchi", vat: { rate: "22" } };
const pricePerHour = { email: "70.00", phone: "80.00", online: "80.00", internal: "70.00", onSite: "100.00" };

function json(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** Keyed by their names, in the order in which the page offers them. */
export const sampleTerms = {
  hourly: sampleBilling,
  bands: {
    policy: json(bandPolicy),
    interventions: eveningWork,
    terms: json({
      customers: [bianchi],
      priceLists: [
        {
          currency: "EUR",
          versions: [
            {
              from: "2026-01-01",
              pricePerHour,
              callOutFee: { onSite: "35.00" },
              bands: {
                evening: { factor: "1.25" },
                night: { factor: "1.5", callOutFee: { onSite: "60.00" } },
                holiday: { factor: "2" },
              },
            },
          ],
        },
      ],
    }),
  },
  pack: {
    policy: json(bandPolicy),
    interventions: eveningWork,
    terms: json({
      customers: [bianchi],
      // The pack weighs the bands; what it no longer pays costs the same at any hour.
      priceLists: [
        {
          currency: "EUR",
          versions: [
            {
              from: "2026-01-01",
              pricePerHour,
              bands: { evening: { factor: "1" }, night: { factor: "1" }, holiday: { factor: "1" } },
            },
          ],
        },
      ],
      agreements: [
        {
          kind: "prepaidPack",
          id: "pack-2026",
          customer: "bianchi",
          from: "2026-01-01",
          minutes: 240,
          weights: { evening: "1.5", night: "2", holiday: "2" },
        },
      ],
    }),
  },
  fee: {
    interventions: sampleBilling.interventions.replaceAll("verdi", "bianchi"),
    terms: json({
      customers: [bianchi],
      priceLists: [
        {
          currency: "EUR",
          versions: [
            {
              from: "2026-01-01",
              pricePerHour,
              firstPeriod: { onSite: { minutes: 60, price: "150.00" } },
              pricePerTicket: { online: "45.00", internal: "30.00", phone: "20.00" },
            },
          ],
        },
      ],
      agreements: [
        {
          kind: "fee",
          id: "care-2026",
          customer: "bianchi",
          from: "2026-01-01",
          every: "month",
          amount: "120.00",
          description: "Support contract",
        },
      ],
    }),
  },
} as const satisfies Readonly<Record<string, SampleTerms>>;
