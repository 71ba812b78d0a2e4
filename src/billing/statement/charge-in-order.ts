import { prefixPath, throwAll, type Problem } from "../../problem/internal.js";
import type { BillingPolicy } from "../billing-policy.js";
import { chargeOf, coverageOfWork, type PricedWork } from "../charge/charge-of.js";
import type { Charge } from "../charge/charge.js";
import { openingBalances, type PackBalances } from "../charge/cover.js";
import type { Agreement } from "../terms/agreement.js";
import type { BilledTogether } from "./billed-together.js";

/** Interventions that were rounded as one, and what they cost. */
export interface Billed {
  readonly together: BilledTogether;
  readonly charge: Charge;
}

/** The same, or why it cannot be said what they cost. */
export interface Charged {
  readonly together: BilledTogether;
  readonly charge: Charge | Problem;
}

/** What interventions cost, and what is left of the prepaid packs that they consumed in their order. */
export function chargedInOrder(
  policy: Pick<BillingPolicy, "modes" | "causes">,
  groups: readonly BilledTogether[],
  agreements: readonly Agreement[],
): { readonly charged: readonly Charged[]; readonly balances: PackBalances } {
  const balances = openingBalances(agreements);
  const charged = groups.map((together): Charged => {
    const work = asOneWork(together);
    const coverage = coverageOfWork(policy, work, together[0].agreements, balances);
    for (const { agreement, remainingMinutes } of coverage.agreements) {
      if (remainingMinutes !== undefined) balances.set(agreement, remainingMinutes);
    }
    return { together, charge: chargeOf(policy, work, coverage) };
  });
  return { charged, balances };
}

/** What was charged; throws all that could not be, each problem with the path of its intervention. */
export function billedOf(charged: readonly Charged[]): readonly Billed[] {
  const problems: Problem[] = [];
  const billed = charged.flatMap(({ together, charge }): readonly Billed[] => {
    if (!("code" in charge)) return [{ together, charge }];
    problems.push(prefixPath(["interventions", together[0].work.position], charge));
    return [];
  });
  throwAll(problems);
  return billed;
}

function asOneWork(together: BilledTogether): PricedWork {
  const [{ work, price }, ...others] = together;
  const causes = others.map((other) => other.work.cause).filter((cause) => cause !== work.cause);
  return {
    mode: work.mode,
    causes: [work.cause, ...new Set(causes)],
    date: work.date,
    elapsedMs: together.reduce((sumMs, each) => sumMs + each.work.elapsedMs, 0),
    partsMs: together.map((each) => each.work.elapsedMs),
    price,
  };
}
