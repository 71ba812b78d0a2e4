import { isRecord } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import { localeOf, minuteMs, safeLine, secondMs, textIn, type Locale, type LocaleOptions } from "../../time/internal.js";
import { amountIn, compareAmounts, type Amount } from "../amount.js";
import type { BillingPolicy } from "../billing-policy.js";
import type { Charge, ChargeLabels, ChargeStep } from "./charge.js";
import { chargeSchema } from "./schema.js";

/** The words of a charge by language. */
const chargeWords = {
  en: {
    blocks: (blocks: number, blockMinutes: number) => `${blocks} ${blocks === 1 ? "block" : "blocks"} of ${blockMinutes}`,
    ordinary: "ordinary",
    addedByMinimum: (blocks: number, minimumMinutes: number) => `${blocks} added by the minimum of ${minimumMinutes} min`,
    freeUpTo: (minutes: number) => `free up to ${minutes} min`,
    warranty: "under warranty",
    agreement: (minutes: number, agreement: string) => `${minutes} min by agreement ${agreement}`,
    minutesLeft: (minutes: string) => `${minutes} min left`,
    incidentsLeft: (incidents: number) => `${incidents} ${incidents === 1 ? "incident" : "incidents"} left`,
    ticketPrice: "price per ticket",
    ticketPaid: "price per ticket paid already",
    firstMinutes: (minutes: number) => `first ${minutes} min`,
    callOutFee: "call-out fee",
  },
  it: {
    blocks: (blocks: number, blockMinutes: number) => `${blocks} ${blocks === 1 ? "blocco" : "blocchi"} da ${blockMinutes}`,
    ordinary: "in orario ordinario",
    addedByMinimum: (blocks: number, minimumMinutes: number) => `${blocks} per il minimo di ${minimumMinutes} min`,
    freeUpTo: (minutes: number) => `gratis fino a ${minutes} min`,
    warranty: "in garanzia",
    agreement: (minutes: number, agreement: string) => `${minutes} min a carico del contratto ${agreement}`,
    minutesLeft: (minutes: string) => `${minutes} min residui`,
    incidentsLeft: (incidents: number) => `${incidents} ${incidents === 1 ? "ticket residuo" : "ticket residui"}`,
    ticketPrice: "prezzo per ticket",
    ticketPaid: "prezzo per ticket già addebitato",
    firstMinutes: (minutes: number) => `primi ${minutes} min`,
    callOutFee: "diritto di chiamata",
  },
};

/**
 * A charge in one line: the time, its blocks and bands, who pays, and the price.
 *
 * The names of the mode and the bands are those of the charge's `labels`. The earlier form `formatCharge(policy, charge,
 * options)` is read too; it ignores the policy.
 *
 * @throws SupportError `unknown_locale`, and problems of a charge that this library did not make
 * @example
 * const prices = priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] });
 * const work = { customer: "C1", mode: "online", cause: "technicalAdvice" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const charge = chargeFor(acoPolicy, { ...work, ...times }, { priceLists: [prices] });
 * formatCharge(charge) // => "31 min online connection → 2 blocks of 30 → 60 min × 80.00/h = 80.00"
 */
export function formatCharge(charge: Charge, options?: LocaleOptions | null): string;
/** The earlier form. */
export function formatCharge(policy: Pick<BillingPolicy, "modes">, charge: Charge, options?: LocaleOptions | null): string;
export function formatCharge(first: unknown, second?: unknown, third?: LocaleOptions | null): string {
  const hasPolicy = third !== undefined || (isRecord(second) && "steps" in second);
  const [charge, options] = hasPolicy ? [second, third] : [first, second as LocaleOptions | null | undefined];
  const locale = localeOf(options);
  const read = parseWith(chargeSchema, charge, ["charge"]);
  const { labels, elapsedMs, steps } = read;
  const words = { ...chargeWords[locale], locale, labels };
  const timed = `${elapsedText(locale, elapsedMs)} ${textIn(locale, labels.mode)}`;
  const due = steps.flatMap((step) => dueText(words, step)).join(" + ");
  const paid = steps.flatMap((step) => paidText(words, step));
  return safeLine([timed, ...paid, `${due}${totalText(locale, steps, due !== "")}`].join(" → "));
}

type Words = (typeof chargeWords)[Locale] & { readonly locale: Locale; readonly labels: ChargeLabels };
type Step<Kind extends ChargeStep["kind"]> = Extract<ChargeStep, { kind: Kind }>;

/** What led to the time that is charged. */
function paidText(words: Words, step: ChargeStep): readonly string[] {
  switch (step.kind) {
    case "blocks":
      return [`${words.blocks(step.blocks, step.blockMinutes)}${inBrackets(blockDetails(words, step))}`];
    case "warranty":
      return [words.warranty];
    case "agreement":
      return [`${words.agreement(step.minutes, step.agreement)}${inBrackets(agreementDetails(words, step))}`];
    case "ticket":
      return step.isDue ? [] : [words.ticketPaid];
    case "firstPeriod":
    case "price":
    case "callOutFee":
    case "rounding":
      return [];
  }
}

/** The blocks of each band, those that the minimum added, and why time is free. */
function blockDetails(
  words: Words,
  { bands, addedBlocks = 0, minimumMinutes = 0, freeUpToMinutes }: Step<"blocks">,
): readonly string[] {
  const counts = new Map<string | undefined, number>();
  for (const { band, blocks } of bands ?? []) counts.set(band, (counts.get(band) ?? 0) + blocks);
  const inBands = [...counts].map(([band, blocks]) => `${blocks} ${band === undefined ? words.ordinary : bandText(words, band)}`);
  return [
    ...(inBands.length > 0 ? [inBands.join(", ")] : []),
    ...(addedBlocks > 0 ? [words.addedByMinimum(addedBlocks, minimumMinutes)] : []),
    ...(freeUpToMinutes !== undefined ? [words.freeUpTo(freeUpToMinutes)] : []),
  ];
}

/** What a pack took for the blocks of each band, and what is left of it. */
function agreementDetails(
  words: Words,
  { weighed = [], remainingMinutes, remainingIncidents }: Step<"agreement">,
): readonly string[] {
  const number = (value: number | Amount): string => amountIn(words.locale, String(value));
  const weights = weighed.map(({ band, minutes, weight, usedMinutes }) => {
    const name = band === undefined ? words.ordinary : bandText(words, band);
    const taken = compareAmounts(weight, "1") === 0 ? "" : ` × ${number(weight)} = ${number(usedMinutes)} min`;
    return `${minutes} min ${name}${taken}`;
  });
  return [
    ...(weights.length > 0 ? [weights.join(", ")] : []),
    ...(remainingMinutes !== undefined ? [words.minutesLeft(number(remainingMinutes))] : []),
    ...(remainingIncidents !== undefined ? [words.incidentsLeft(remainingIncidents)] : []),
  ];
}

/** What is charged. */
function dueText(words: Words, step: ChargeStep): readonly string[] {
  const { locale } = words;
  switch (step.kind) {
    case "ticket":
      return step.isDue ? [`${words.ticketPrice} ${amountIn(locale, step.price)}`] : [];
    case "firstPeriod":
      return [`${words.firstMinutes(step.minutes)} ${amountIn(locale, step.price)}`];
    case "price":
      return [`${step.minutes} min × ${amountIn(locale, step.pricePerHour)}/h`];
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

/** The total, and before it the amount that was rounded, if it differs; alone if nothing is charged. */
function totalText(locale: Locale, steps: readonly ChargeStep[], isCharged: boolean): string {
  return steps
    .flatMap((step) => {
      if (step.kind !== "rounding") return [];
      const net = amountIn(locale, step.net);
      if (!isCharged) return [net];
      return [step.amount === step.net ? ` = ${net}` : ` = ${amountIn(locale, step.amount)} ≈ ${net}`];
    })
    .join("");
}

function bandText({ locale, labels }: Words, band: string): string {
  const bands = labels.bands ?? {};
  return textIn(locale, Object.hasOwn(bands, band) ? (bands[band] ?? band) : band);
}

function inBrackets(details: readonly string[]): string {
  return details.length === 0 ? "" : ` (${details.join("; ")})`;
}

function elapsedText(locale: Locale, elapsedMs: number): string {
  const minutes = Math.floor(elapsedMs / minuteMs);
  const seconds = (elapsedMs % minuteMs) / secondMs;
  return seconds === 0 ? `${minutes} min` : `${minutes} min ${amountIn(locale, String(seconds))} s`;
}
