import { expect } from "vitest";
import {
  billableDuration,
  chargeFor,
  creditNote,
  draftInvoices,
  isSupportError,
  priceList,
  supportPolicy,
  type CreditNote,
  type InvoiceTerms,
  type SupportPolicy,
  type SupportPolicySpec,
} from "../../src/index.js";
import { isRecord } from "../../src/problem/internal.js";
import { untyped } from "../problem/refusal.js";

/** A case of the shared price vectors; `expect` is a subset of the answer. */
export interface PriceCase {
  readonly id: string;
  readonly title: string;
  readonly call: string;
  readonly policy: string;
  readonly terms: string | null;
  readonly input: never;
  readonly options?: { readonly month?: string };
  readonly expect: Readonly<Record<string, unknown>>;
}

/** The answer to a case, or the code of its refusal; JSON on both sides, so that Dates are texts. */
export function expectPriceCase(spec: SupportPolicySpec, terms: InvoiceTerms | undefined, priceCase: PriceCase): void {
  const { error, ...wanted } = priceCase.expect;
  if (error === undefined) return expectSubset(answerOf(supportPolicy(spec), terms, priceCase), wanted);
  try {
    answerOf(supportPolicy(spec), terms, priceCase);
  } catch (refusal) {
    if (!isSupportError(refusal)) throw refusal;
    if (error !== true) expect([error].flat()).toContain(refusal.code);
    return;
  }
  throw new Error(`${priceCase.id} is accepted, and ${JSON.stringify(error)} is expected`);
}

function answerOf(policy: SupportPolicy, given: InvoiceTerms | undefined, { call, input, options }: PriceCase): unknown {
  const terms: InvoiceTerms = untyped(given && { ...given, priceLists: given.priceLists.map(priceList) });
  switch (call) {
    case "billableDuration":
      return billableDuration(policy, input);
    case "chargeFor":
      return chargeFor(policy, input, terms);
    case "draftInvoices":
      return draftInvoices(policy, input, terms, options);
    case "creditNote":
      return { notes: notesOf(policy, terms, input) };
    default:
      throw new Error(`a price vector of an unread call: ${call}`);
  }
}

function notesOf(
  policy: SupportPolicy,
  terms: InvoiceTerms,
  { interventions, notes }: { readonly interventions: never; readonly notes: readonly never[] },
): readonly unknown[] {
  const [made] = draftInvoices(policy, interventions, terms).statements;
  if (made?.draft === undefined) throw new Error("there is no draft to credit");
  const credited: CreditNote[] = [];
  return notes.map((note: object) => {
    try {
      const next = creditNote(untyped(made.draft), { ...note, credited: [...credited] });
      credited.push(next);
      return next;
    } catch (error) {
      if (!isSupportError(error)) throw error;
      return { error: error.code };
    }
  });
}

/** Lists of statements, lines and parts are compared as sets; a month below zero has no statement in the vectors. */
function expectSubset(answer: unknown, wanted: Readonly<Record<string, unknown>>): void {
  const below = (value: unknown): boolean => isRecord(value) && value["problem"] !== undefined;
  const seen = isRecord(answer) ? { ...answer } : {};
  if (Array.isArray(seen["statements"])) seen["statements"] = seen["statements"].filter((statement) => !below(statement));
  expect(differenceOf(JSON.parse(JSON.stringify(seen)), wanted, "")).toBeUndefined();
}

const unordered = ["statements", "lines", "vatByRate", "heldBack", "packs"];

/** The differences between an answer and the expected one. */
function differenceOf(answer: unknown, wanted: unknown, path: string): string | undefined {
  const shown = `${path}: ${JSON.stringify(answer)} is not ${JSON.stringify(wanted)}`;
  const key = path.split(".").at(-1) ?? "";
  if (wanted === null) return answer === undefined ? undefined : shown;
  if (key === "draft" && wanted === "made") return answer === undefined ? shown : undefined;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(answer)) return wanted.length === 0 && answer === undefined ? undefined : shown;
    if (key === "parts") return partsText(answer) === partsText(wanted) ? undefined : shown;
    if (answer.length !== wanted.length) return shown;
    const rest: unknown[] = Array.from<unknown>(answer);
    for (const [position, each] of wanted.entries()) {
      const at = unordered.includes(key) ? rest.findIndex((other) => differenceOf(other, each, path) === undefined) : 0;
      const difference = at < 0 ? shown : differenceOf(rest[at], each, `${path}[${position}]`);
      if (difference !== undefined) return difference;
      rest.splice(at, 1);
    }
    return undefined;
  }
  if (isRecord(wanted)) {
    if (!isRecord(answer)) return shown;
    // The code of a month below zero is free in the vectors.
    return Object.keys(wanted)
      .map((name) => differenceOf(answer[name], wanted[name], `${path}.${name}`))
      .find((difference) => difference !== undefined);
  }
  return answer === wanted ? undefined : shown;
}

/** Parts added up by kind, band and unit price, to nine digits: thirds of an hour are no decimals. */
function partsText(parts: readonly unknown[]): string {
  const sums = new Map<string, readonly [quantity: number, amount: number]>();
  for (const part of parts) {
    if (!isRecord(part) || Math.abs(Number(part["amount"])) < 1e-12) continue;
    const band = part["kind"] === "callOutFee" ? "" : JSON.stringify(part["band"] ?? "");
    const key = [part["kind"], band, Number(part["unitPrice"]).toFixed(9)].join("|");
    const [quantity, amount] = sums.get(key) ?? [0, 0];
    sums.set(key, [quantity + Number(part["quantity"]), amount + Number(part["amount"])]);
  }
  const texts = [...sums].map(([key, [quantity, amount]]) => `${key}: ${quantity.toFixed(8)}, ${amount.toFixed(8)}`);
  return texts.sort().join("\n");
}
