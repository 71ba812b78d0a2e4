import * as z from "zod/mini";
import { showValue, type Problem } from "../../problem/internal.js";
import { fields, optional, refuse, notEmpty, text } from "../../problem/schema.js";
import { localDate } from "../../time/schema.js";
import { byName, count, currency, price, quantityNumber, vatSchema, withUniqueIds } from "../money/schema.js";
import type { Agreement } from "./agreement.js";

const names: z.ZodMiniType<readonly string[]> = z.array(text).check(notEmpty());
const head = { id: text, customer: text, from: localDate, to: optional(localDate) };
const paying = {
  ...head,
  causes: optional(names),
  modes: optional(names),
  callOutFee: optional(z.enum(["included", "charged"], { error: "one of included, charged" })),
};

/** The schema of an agreement. */
export const agreementSchema: z.ZodMiniType<Agreement> = z
  .discriminatedUnion("kind", [
    fields({ kind: z.literal("lumpSum"), ...paying }),
    fields({
      ...{ kind: z.literal("prepaidPack"), ...paying },
      minutes: count,
      usedMinutes: optional(quantityNumber),
      weights: optional(byName(price)),
    }),
    fields({
      ...{ kind: z.literal("incidentPack"), ...paying },
      incidents: count,
      usedIncidents: optional(count),
      tickets: optional(z.array(text)),
    }),
    fields({
      ...{ kind: z.literal("fee"), ...head },
      every: z.enum(["once", "month", "quarter", "year"], { error: "one of once, month, quarter, year" }),
      amount: price,
      description: text,
      currency: optional(currency),
      vat: optional(vatSchema),
      billed: optional(z.enum(["advance", "arrears"], { error: "one of advance, arrears" })),
      billedThrough: optional(localDate),
    }),
  ])
  .check(
    z.check((payload) => {
      for (const problem of agreementProblems(payload.value)) refuse(payload, problem);
    }),
  );

function agreementProblems(agreement: Agreement): readonly Problem[] {
  const { from, to } = agreement;
  const isReversed = typeof to === "string" && to < from;
  return [
    ...(isReversed ? [{ code: "reversed_interval", path: ["to"], from, to } as const] : []),
    ...(agreement.kind === "prepaidPack" ? usedUpTo("usedMinutes", agreement.usedMinutes, agreement.minutes) : []),
    ...(agreement.kind === "incidentPack" ? usedUpTo("usedIncidents", agreement.usedIncidents, agreement.incidents) : []),
  ];
}

/** More cannot have been used than was bought. */
function usedUpTo(field: string, used: number | null | undefined, maximum: number): readonly Problem[] {
  if ((used ?? 0) <= maximum) return [];
  return [{ code: "out_of_bounds", path: [field], value: showValue(used), maximum }];
}

/** The schema of a list of agreements with unique ids. */
export const agreementsSchema: z.ZodMiniType<readonly Agreement[]> = z.array(agreementSchema).check(withUniqueIds);
