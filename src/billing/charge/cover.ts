import type { LocalDate } from "../../time/internal.js";
import type { Agreement } from "../terms/agreement.js";
import type { AgreementAnswer, Coverage } from "./coverage.js";

/** Rounded time in one mode, and the date that decides about it. */
export interface RoundedTime {
  readonly causes: readonly [string, ...string[]];
  readonly mode: string;
  readonly date: LocalDate;
  readonly blockMinutes: number;
  readonly billableMinutes: number;
}

/** What is left of prepaid packs, by the ids of their agreements. */
export type PackBalances = ReadonlyMap<string, number>;

/** What is left of each pack before anything of what follows. */
export function openingBalances(agreements: readonly Agreement[]): Map<string, number> {
  return new Map(
    agreements.flatMap((agreement) =>
      agreement.kind === "lumpSum" ? [] : [[agreement.id, agreement.minutes - (agreement.usedMinutes ?? 0)] as const],
    ),
  );
}

/**
 * The order in which a customer's agreements are asked: lump sums first, for they are not used up; then the packs, the one that
 * ends first before the others.
 */
export function inOrderOfUse(agreements: readonly Agreement[]): readonly Agreement[] {
  const place = ({ kind, to = "9999", from, id }: Agreement): string => {
    return [kind === "lumpSum" ? 0 : 1, to, from, id].join("\n");
  };
  return [...agreements].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Who pays for some time, of agreements in the order of their use; nothing is taken from the packs yet. */
export function coverageBy(agreements: readonly Agreement[], balances: PackBalances, time: RoundedTime): Coverage {
  let chargeableMinutes = time.billableMinutes;
  let isCovered = false;
  const answers = agreements.map((agreement): AgreementAnswer => {
    const asked = { ...time, billableMinutes: chargeableMinutes };
    const answer = answerOf(agreement, balances.get(agreement.id), asked);
    if (answer.answer !== "covers") return answer;
    if (isCovered && chargeableMinutes === 0) return { ...answer, answer: "notNeeded" };
    isCovered = true;
    chargeableMinutes -= answer.coveredMinutes;
    return answer;
  });
  const coveredMinutes = time.billableMinutes - chargeableMinutes;
  const kind = !isCovered ? "chargeable" : chargeableMinutes > 0 ? "split" : "agreement";
  return { kind, causes: time.causes, coveredMinutes, chargeableMinutes, agreements: answers };
}

/** Time that the warranty pays for; it consumes no agreement. */
export function warrantyOf({ causes, billableMinutes }: RoundedTime): Coverage {
  return { kind: "warranty", causes, coveredMinutes: billableMinutes, chargeableMinutes: 0, agreements: [] };
}

function answerOf(agreement: Agreement, remainingMinutes = 0, time: RoundedTime): AgreementAnswer {
  const { id } = agreement;
  const refusal = refusalOf(agreement, { ...time, cause: time.causes[0] });
  if (refusal !== undefined) return { agreement: id, answer: refusal, coveredMinutes: 0 };
  if (agreement.kind === "lumpSum") return { agreement: id, answer: "covers", coveredMinutes: time.billableMinutes };
  const blocks = Math.floor(Math.min(remainingMinutes, time.billableMinutes) / time.blockMinutes);
  const coveredMinutes = blocks * time.blockMinutes;
  const answer = coveredMinutes > 0 || time.billableMinutes === 0 ? "covers" : "usedUp";
  return { agreement: id, answer, coveredMinutes, remainingMinutes: remainingMinutes - coveredMinutes };
}

/** Why an agreement is not meant for some time, if it is not. */
export function refusalOf(
  { from, to, causes, modes }: Agreement,
  { date, cause, mode }: Pick<RoundedTime, "date" | "mode"> & { readonly cause: string },
): "notYetInForce" | "ended" | "otherCause" | "otherMode" | undefined {
  if (date < from) return "notYetInForce";
  if (to !== undefined && date > to) return "ended";
  if (causes?.includes(cause) === false) return "otherCause";
  return modes?.includes(mode) === false ? "otherMode" : undefined;
}
