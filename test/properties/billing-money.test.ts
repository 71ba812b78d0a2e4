import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  allocate,
  chargeFor,
  creditNote,
  formatCharge,
  priceList,
  safeParsePriceList,
  statementCsv,
  type Problems,
} from "../../src/index.js";
import { draftWork } from "../support/work-invoicing.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { decimalsOf } from "../oracle/billing-currencies.js";
import { law } from "../support/law.js";
import { partAt, partPaths, withoutPart, withPart, type PartPath } from "../support/replaced-part.js";
import { dueStatements, invoicedCases } from "./billing-cases.js";

const numbers = fc.oneof(fc.constantFrom<unknown>(80, 0, -0, 0.1, 85.25, NaN, Infinity, -1, 1e21, 80n), fc.double());
/** Texts that are no amounts, though most are numbers in some notation. */
const badTexts = fc.constantFrom(
  "",
  " 80",
  "80,00",
  "8e1",
  "0x50",
  "NaN",
  "Infinity",
  "1_000",
  "1.000,00",
  "+80",
  "80.",
  ".5",
  "٨٠",
);
const noAmounts = fc.oneof(numbers, badTexts);

/** Where money and rates are found in terms, drafts, notes, statements and charges. */
const moneyKeys: readonly string[] = ["rate", "net", "vat", "gross", "amount", "fee", "pricePerHour"];
const byMode: readonly string[] = ["pricePerHour", "callOutFee"];

function moneyPaths(data: unknown): readonly PartPath[] {
  return partPaths(data).filter((path) => {
    const isText = typeof partAt(data, path) === "string";
    return isText && (moneyKeys.includes(path.at(-1) ?? "") || byMode.includes(path.at(-2) ?? ""));
  });
}

/** The data with an invalid amount in place of one, and the path of that place in problems. */
function spoilt(data: unknown, pick: number, noAmount: unknown): { readonly data: never; readonly path: string } {
  const paths = moneyPaths(data);
  const path = paths[pick % Math.max(1, paths.length)] ?? [];
  return { data: untyped(withPart(data, path, noAmount)), path: path.join(".") };
}

function expectRefused(problems: Problems, path: string): void {
  expect(problems.map((problem) => ({ code: problem.code, path: problem.path?.join(".") }))).toContainEqual({
    code: "invalid_amount",
    path,
  });
}

const cases = fc.record({ of: invoicedCases, pick: fc.nat(1000), noAmount: noAmounts });

describe("the validation of amounts", () => {
  law(
    "an invalid amount is refused in price lists, call-out fees and VAT rates",
    150,
    fc.property(cases, ({ of: { policy, interventions, terms }, pick, noAmount }) => {
      const { data, path } = spoilt(terms, pick, noAmount);
      expectRefused(
        problemsOf(() => draftWork(policy, interventions, data)),
        `terms.${path}`,
      );
      const [work] = interventions;
      if (typeof work?.endedAt !== "number") return;
      const finished = { ...work, cause: "other", endedAt: work.endedAt };
      expectRefused(
        problemsOf(() => chargeFor(policy, finished, data)),
        `terms.${path}`,
      );
    }),
  );

  law(
    "an invalid amount is refused in a price list alone",
    100,
    fc.property(cases, ({ of: { terms }, pick, noAmount }) => {
      const { data, path } = spoilt(terms.priceLists[0], pick, noAmount);
      expectRefused(
        problemsOf(() => priceList(data)),
        path,
      );
      const reading = safeParsePriceList(data);
      expectRefused(reading.ok ? untyped([]) : reading.problems, path);
    }),
  );

  law(
    "an invalid amount is refused in the VAT rate of an intervention",
    100,
    fc.property(cases, ({ of: { policy, interventions, terms }, pick, noAmount }) => {
      const taxed = interventions.map((work) => ({ ...work, vat: { rate: "22" } }));
      const { data, path } = spoilt(taxed, pick, noAmount);
      expectRefused(
        problemsOf(() => draftWork(policy, data, terms)),
        `interventions.${path}`,
      );
    }),
  );

  law(
    "an invalid amount is refused in drafts and credit notes",
    100,
    fc.property(dueStatements, fc.nat(1000), noAmounts, ({ draft }, pick, noAmount) => {
      const invoice = spoilt(draft, pick, noAmount);
      expectRefused(
        problemsOf(() => creditNote(invoice.data)),
        `draft.${invoice.path}`,
      );
      const note = spoilt(creditNote(draft), pick, noAmount);
      expectRefused(
        problemsOf(() => creditNote(draft, { credited: [note.data] })),
        `options.credited.0.${note.path}`,
      );
    }),
  );

  law(
    "an invalid amount is refused in statements and charges",
    100,
    fc.property(dueStatements, fc.nat(1000), noAmounts, fc.nat(100), (statement, pick, noAmount, at) => {
      const spoiled = spoilt(statement, pick, noAmount);
      expectRefused(
        problemsOf(() => statementCsv(spoiled.data)),
        `statement.${spoiled.path}`,
      );
      const line = statement.lines[at % statement.lines.length];
      const { mode = "", blockMinutes = 0 } = line ?? {};
      const charged = spoilt(withoutPart(line, ["vat"]), pick, noAmount);
      const modes = { [mode]: { label: mode, blockMinutes } };
      expectRefused(
        problemsOf(() => formatCharge({ modes }, charged.data)),
        `charge.${charged.path}`,
      );
    }),
  );

  law(
    "an invalid amount is refused in the total of an allocation",
    60,
    fc.property(noAmounts, fc.constantFrom("EUR", "JPY"), (noAmount, currency) => {
      expectRefused(
        problemsOf(() => allocate(untyped({ amount: noAmount, currency }), [1, 2])),
        "total.amount",
      );
    }),
  );
});

describe("the amounts of results", () => {
  law(
    "every amount of a result has the decimals of its currency, or at most twelve before rounding",
    150,
    fc.property(invoicedCases, ({ invoicing: { statements } }) => {
      const unrounded: readonly string[] = ["amount", "fee", "pricePerHour"];
      const expectPlain = (answer: unknown, currency: string): void => {
        const digits = decimalsOf[currency] ?? NaN;
        const decimals = digits === 0 ? "" : `\\.\\d{${digits}}`;
        for (const path of moneyPaths(answer)) {
          const [key, amount] = [path.at(-1) ?? "", partAt(answer, path)];
          const isGiven = unrounded.includes(key) || key === "rate";
          expect(amount).toMatch(isGiven ? /^-?\d+(?:\.\d{1,12})?$/ : new RegExp(`^-?\\d+${decimals}$`));
          expect(amount).not.toMatch(/^-[0.]+$/);
        }
      };
      for (const statement of statements) {
        expectPlain(statement, statement.currency);
        if (statement.draft !== undefined) expectPlain(creditNote(statement.draft), statement.currency);
      }
    }),
  );
});
