import { throwAll, type Problem, type ProblemPath } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import { policyOf } from "../../policy/internal.js";
import { causeProblem, modeProblem, type BillingPolicy } from "../billing-policy.js";
import type { Agreement } from "./agreement.js";
import type { PriceList } from "./price-list-spec.js";
import { agreementsSchema, termsSchema } from "./schema.js";
import type { ChargeTerms, InvoiceTerms } from "./terms.js";

type NamingPolicy = Pick<BillingPolicy, "modes" | "causes">;

/**
 * Terms that were read; throws all that is wrong with them. A mode or cause that the policy does not have is wrong: it would be
 * missed where it was meant.
 */
export function readTerms(policy: NamingPolicy, terms: ChargeTerms): Required<InvoiceTerms> {
  const { agreements = [], ...others } = parseWith(termsSchema, terms, ["terms"]);
  throwAll([
    ...others.priceLists.flatMap((list, position) => ofPriceList(policy, list, ["terms", "priceLists", position])),
    ...ofAgreements(policy, agreements, ["terms", "agreements"]),
  ]);
  return { ...others, agreements };
}

/** Agreements that were read, as {@link readTerms} does. */
export function readAgreements(policy: NamingPolicy, agreements: readonly Agreement[]): readonly Agreement[] {
  const read = parseWith(agreementsSchema, agreements, ["agreements"]);
  throwAll(ofAgreements(policy, read, ["agreements"]));
  return read;
}

function ofPriceList(policy: NamingPolicy, { versions }: PriceList, path: ProblemPath): readonly Problem[] {
  return versions.flatMap(({ pricePerHour, callOutFee = {} }, position) => {
    const under = (field: string, mode: string): ProblemPath => [...path, "versions", position, field, mode];
    return [
      ...modeProblems(policy, Object.keys(pricePerHour), (mode) => under("pricePerHour", mode)),
      ...modeProblems(policy, Object.keys(callOutFee), (mode) => under("callOutFee", mode)),
    ];
  });
}

function ofAgreements(policy: NamingPolicy, agreements: readonly Agreement[], path: ProblemPath): readonly Problem[] {
  return agreements.flatMap(({ modes = [], causes = [] }, position) => [
    ...modeProblems(policy, modes, (_, index) => [...path, position, "modes", index]),
    ...causes.flatMap((cause, index): readonly Problem[] => {
      if (policyOf(policy).causes.has(cause)) return [];
      return [{ ...causeProblem(policy, cause), path: [...path, position, "causes", index] }];
    }),
  ]);
}

function modeProblems(
  policy: NamingPolicy,
  names: readonly string[],
  pathOf: (name: string, index: number) => ProblemPath,
): readonly Problem[] {
  return names.flatMap((name, index) => {
    return policyOf(policy).modes.has(name) ? [] : [{ ...modeProblem(policy, name), path: pathOf(name, index) }];
  });
}
