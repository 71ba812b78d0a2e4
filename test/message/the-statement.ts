import {
  acoPolicy,
  draftInvoices,
  priceList,
  type BillableIntervention,
  type InvoiceTerms,
  type PrepaidPack,
  type Statement,
} from "../../src/index.js";

const prices = { online: "80.00", phone: "70.00", onSite: "100.00" };

export const bianchi = { id: "C1", name: "Studio Bianchi", email: "accounts@studiobianchi.example", vat: { rate: "22" } };

/** A prepaid pack of which one half hour is left. */
export const pack: PrepaidPack = {
  ...{ kind: "prepaidPack", id: "P-2026", customer: "C1", from: "2026-01-01" },
  ...{ minutes: 600, usedMinutes: 570 },
};

const terms: InvoiceTerms = {
  customers: [bianchi],
  priceLists: [
    priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: prices, callOutFee: { onSite: "35.00" } }] }),
  ],
  agreements: [pack],
};

/** An intervention of May 2026 in Rome, such as "the 12th 10:00–10:31", with the facts of a test. */
export function worked(
  id: string,
  [day, from, to]: readonly [day: string, from: string, to: string],
  facts: Partial<BillableIntervention> = {},
): BillableIntervention {
  return {
    ...{ id, ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice", expert: "Carla" },
    startedAt: `2026-05-${day}T${from}+02:00`,
    endedAt: `2026-05-${day}T${to}+02:00`,
    ...facts,
  };
}

/** The one statement of some work, under the published policy by default. */
export function statementOf(
  interventions: readonly BillableIntervention[],
  other: Partial<InvoiceTerms> = {},
  policy = acoPolicy,
): Statement {
  const [statement, ...others] = draftInvoices(policy, interventions, { ...terms, ...other }).statements;
  if (statement === undefined || others.length > 0) throw new Error(`there are ${others.length + 1} statements, or none`);
  return statement;
}

/** Work under warranty, work that a pack pays for in part, and on site without VAT. */
export const mixedWork: readonly BillableIntervention[] = [
  worked("i1", ["12", "10:00", "10:31"], { cause: "softwareFault", done: "Set the tax table right\nand printed a payslip" }),
  worked("i2", ["12", "11:00", "11:15"], { cause: "softwareFault", mode: "phone", expert: "Marco" }),
  worked("i1", ["18", "10:00", "11:15"], { ticketNumber: "2026-000140", done: "Set up the new printer" }),
  worked("i2", ["19", "10:00", "11:00"], {
    ...{ ticketNumber: "2026-000140", mode: "onSite", done: "Training" },
    vat: { rate: "0", exemption: "N3.2, art. 41 D.L. 331/1993" },
  }),
];
