import { parseWith } from "../../problem/schema.js";
import { localeOf, minuteMs, secondMs, textIn, type Locale } from "../../time/internal.js";
import { amountIn } from "../amount-in.js";
import { modeNamed } from "../../policy/internal.js";
import type { BillingPolicy } from "../billing-policy.js";
import { chargeWords, type ChargeWords } from "./charge-words.js";
import type { Charge, ChargeStep } from "./charge.js";
import { chargeSchema } from "./schema.js";

/**
 * A charge in one line: the time, its blocks, who pays, and the price; English where no locale is given.
 *
 * @throws SupportError `unknown_locale`, `unknown_mode`, and what is wrong with a charge that this library did not make
 * @example
 * const prices = priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] });
 * const work = { customer: "C1", mode: "online", cause: "technicalAdvice" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const charge = chargeFor(acoPolicy, { ...work, ...times }, { priceLists: [prices] });
 * formatCharge(acoPolicy, charge) // => "31 min online connection → 2 blocks of 30 → 60 min × 80.00/h = 80.00"
 */
export function formatCharge(
  policy: Pick<BillingPolicy, "modes">,
  charge: Charge,
  options?: { readonly locale?: Locale },
): string {
  const locale = localeOf(options);
  const { mode, elapsedMs, steps } = parseWith(chargeSchema, charge, ["charge"]);
  const timed = `${elapsedText(locale, elapsedMs)} ${textIn(locale, modeNamed(policy, mode).label)}`;
  const due = steps.flatMap((step) => dueText(locale, step)).join(" + ");
  const paid = steps.flatMap((step) => paidText(chargeWords[locale], step));
  return [timed, ...paid, `${due}${sumText(locale, steps)}`].join(" → ");
}

/** What led to the time that is charged. */
function paidText(words: ChargeWords, step: ChargeStep): readonly string[] {
  switch (step.kind) {
    case "blocks":
      return [words.blocks(step.blocks, step.blockMinutes)];
    case "warranty":
      return [words.warranty];
    case "agreement": {
      const left = step.remainingMinutes === undefined ? "" : ` (${words.left(step.remainingMinutes)})`;
      return [`${words.agreement(step.minutes, step.agreement)}${left}`];
    }
    case "price":
    case "callOutFee":
    case "rounding":
      return [];
  }
}

/** What is charged. */
function dueText(locale: Locale, step: ChargeStep): readonly string[] {
  const words = chargeWords[locale];
  switch (step.kind) {
    case "price":
      return [`${step.minutes} min × ${words.perHour(amountIn(locale, step.pricePerHour))}`];
    case "callOutFee": {
      const fee = `${words.callOutFee} ${amountIn(locale, step.fee)}`;
      return [step.count === 1 ? fee : `${step.count} × ${fee}`];
    }
    case "blocks":
    case "warranty":
    case "agreement":
    case "rounding":
      return [];
  }
}

/** What it comes to, and before it was rounded where that is something else; alone, where nothing is charged. */
function sumText(locale: Locale, steps: readonly ChargeStep[]): string {
  const isCharged = steps.some(({ kind }) => kind === "price");
  return steps
    .flatMap((step) => {
      if (step.kind !== "rounding") return [];
      const net = amountIn(locale, step.net);
      if (!isCharged) return [net];
      return [step.amount === step.net ? ` = ${net}` : ` = ${amountIn(locale, step.amount)} ≈ ${net}`];
    })
    .join("");
}

function elapsedText(locale: Locale, elapsedMs: number): string {
  const minutes = Math.floor(elapsedMs / minuteMs);
  const seconds = (elapsedMs % minuteMs) / secondMs;
  return seconds === 0 ? `${minutes} min` : `${minutes} min ${amountIn(locale, String(seconds))} s`;
}
