import { expect } from "vitest";
import {
  attainment,
  dueAt,
  explainDueAt,
  instantAtFraction,
  isSupportError,
  orderByDue,
  serviceLevelReport,
  slaStatus,
  slaStatuses,
  supportPolicy,
  type SupportPolicy,
} from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";

/** A question about promises and what is expected: a subset of the answer, where null is absent, or the code of an error. */
export interface PromiseVector {
  readonly call: string;
  readonly facts: unknown;
  readonly now?: string;
  readonly options?: unknown;
  readonly fraction?: number;
  readonly expect: { readonly error?: string | readonly string[] } | readonly unknown[];
}

/** Asks a vector's question of the policy that a spec makes, and expects its answer. */
export function expectPromise(spec: unknown, vector: PromiseVector): void {
  const wanted = vector.expect;
  if ("error" in wanted) expect([wanted.error].flat()).toContain(codeOf(() => answerOf(supportPolicy(untyped(spec)), vector)));
  else expectSubset(throughJson(answerOf(supportPolicy(untyped(spec)), vector)) ?? null, wanted, "");
}

function answerOf(policy: SupportPolicy, { call, facts: given, now: at, options, fraction = 0 }: PromiseVector): unknown {
  const facts: never = untyped(given);
  const now: never = untyped(at);
  const asked: never = untyped(options);
  switch (call) {
    case "dueAt":
      return { dueAt: dueAt(policy, facts, asked) };
    case "explainDueAt":
      return explainDueAt(policy, facts, asked);
    case "instantAtFraction":
      return { at: instantAtFraction(policy, facts, fraction, asked) };
    case "orderByDue":
      return orderByDue(policy, facts, now, asked).map(({ ticket, status }) => ({
        ...status,
        number: fieldOf(ticket, "number"),
      }));
    case "slaStatus":
      return slaStatus(policy, facts, now, asked);
    case "slaStatuses":
      return slaStatuses(policy, facts, now);
    case "serviceLevelReport":
      return serviceLevelReport(policy, facts, asked);
    case "attainment":
      return attainment(policy, facts, now, asked);
    default:
      throw new Error(`a vector asks ${call}`);
  }
}

function codeOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (isSupportError(error)) return error.code;
    throw error;
  }
  return "no error";
}

function expectSubset(actual: unknown, wanted: unknown, path: string): void {
  if (wanted === null || wanted === undefined) expect(actual ?? null, path).toBe(null);
  else if (Array.isArray(wanted)) {
    expect(actual, path).toHaveLength(wanted.length);
    for (const [position, each] of wanted.entries()) expectSubset(fieldOf(actual, position), each, `${path}[${position}]`);
  } else if (typeof wanted === "object") {
    for (const [key, each] of Object.entries(wanted)) expectSubset(fieldOf(actual, key), each, `${path}.${key}`);
  } else if (typeof wanted === "number") expect(actual, path).toBeCloseTo(wanted, 9);
  else expect(actual, path).toBe(wanted);
}

function fieldOf(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
