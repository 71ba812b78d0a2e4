import type { CreditNote, InvoiceDraft, InvoiceLine } from "trouble-ticket";
import { describeIn, type LinePart } from "./describe.js";
import type { En16931Document } from "./document.js";
import { amountText, exact, plainText, type Exact } from "./numbers.js";
import type { En16931Problem, Problems } from "./problem.js";
import { optionalText, requiredText } from "./text.js";
import { categorize, type CategorizedVat } from "./vat-categories.js";

/** A part of a draft's line: an invoice line (BG-25), or a document level allowance (BG-20). */
export interface WrittenPart {
  readonly kind: "line" | "allowance";
  /** Net of the line; of an allowance below zero. */
  readonly net: Exact;
  readonly vat: CategorizedVat;
  readonly fields: object;
}

/** A part for each part of the draft's lines; `sign` is -1 for a credit note, whose amounts are written above zero. */
export function writtenParts(
  draft: InvoiceDraft | CreditNote,
  sign: 1 | -1,
  document: En16931Document,
  problems: Problems,
): readonly WrittenPart[] {
  const { currency } = draft;
  let number = 0;
  return draft.lines.flatMap((line, position) => {
    const vat = categorize(line.vat, document, ["lines", position, "vat"], problems);
    return line.parts.map((part, place): WrittenPart => {
      const path = ["lines", position, "parts", place];
      const net = exact(part.net).times(sign);
      const price = exact(part.unitPrice).times(sign);
      requirePrice(part, price, net, path, problems);
      if (document.reductions === "allowances" && price.isNegative() && net.isNegative()) {
        return {
          kind: "allowance",
          net,
          vat,
          fields: allowanceFields(line, part, net, vat, { currency, document, path, problems }),
        };
      }
      number += 1;
      const fields = {
        "cbc:ID": String(number),
        ...lineFields(line, part, { net, price, vat }, { currency, document, path, problems }),
      };
      return { kind: "line", net, vat, fields };
    });
  });
}

interface Context {
  readonly currency: string;
  readonly document: En16931Document;
  readonly path: En16931Problem["path"];
  readonly problems: Problems;
}

interface Amounts {
  readonly net: Exact;
  readonly price: Exact;
  readonly vat: CategorizedVat;
}

function lineFields(line: InvoiceLine, part: LinePart, amounts: Amounts, context: Context): object {
  const { currency, path, problems } = context;
  const { net, price, vat } = amounts;
  const { name, description } = textOf(line, part, context);
  const { quantity, unit, perQuantity } = measureOf(line, part, price, context);
  return {
    // A price must not be below zero (BR-27): a reduction has a quantity below zero.
    "cbc:InvoicedQuantity": plainText(price.isNegative() ? quantity.negated() : quantity),
    "cbc:InvoicedQuantity@unitCode": unit,
    "cbc:LineExtensionAmount": amountText(net, path, problems),
    "cbc:LineExtensionAmount@currencyID": currency,
    ...(line.kind === "fee" && { "cac:InvoicePeriod": periodFields(line.period) }),
    "cac:Item": {
      ...(description !== undefined && { "cbc:Description": description }),
      "cbc:Name": name,
      "cac:ClassifiedTaxCategory": categoryFields(vat),
    },
    "cac:Price": {
      "cbc:PriceAmount": amountText(price.abs().times(perQuantity.factor), path, problems),
      "cbc:PriceAmount@currencyID": currency,
      ...(!perQuantity.base.equals(1) && {
        "cbc:BaseQuantity": plainText(perQuantity.base),
        "cbc:BaseQuantity@unitCode": unit,
      }),
    },
  };
}

function allowanceFields(line: InvoiceLine, part: LinePart, net: Exact, vat: CategorizedVat, context: Context): object {
  const { currency, path, problems } = context;
  const { name, description } = textOf(line, part, context);
  return {
    "cbc:ChargeIndicator": "false",
    "cbc:AllowanceChargeReason": description === undefined ? name : `${name}, ${description}`,
    "cbc:Amount": amountText(net.abs(), path, problems),
    "cbc:Amount@currencyID": currency,
    "cac:TaxCategory": categoryFields(vat),
  };
}

function textOf(
  line: InvoiceLine,
  part: LinePart,
  { document, path, problems }: Context,
): { name: string; description?: string } {
  const describe = document.describe ?? describeIn(document.language ?? "en");
  const text = describe(line, part);
  const description = optionalText(text.description, path, problems);
  return { name: requiredText(text.name, path, problems), ...(description !== undefined && { description }) };
}

/**
 * Quantity and unit, and what the price is for (BT-149). Time is in hours, and in minutes where hours have more than two decimals:
 * 20 minutes at 64.35 for 60 are exact. A price finer than a cent is written for 10, 100, 1,000 … of the unit.
 */
function measureOf(
  line: InvoiceLine,
  part: LinePart,
  price: Exact,
  { document }: Context,
): { readonly quantity: Exact; readonly unit: string; readonly perQuantity: { readonly base: Exact; readonly factor: Exact } } {
  const factor = exact(10).pow(Math.max(0, price.decimalPlaces() - 2));
  const quantity = exact(part.quantity);
  if (part.unit === "each") {
    return { quantity, unit: document.unitOf?.(line, part) ?? "C62", perQuantity: { base: factor, factor } };
  }
  if (quantity.decimalPlaces() <= 2) return { quantity, unit: "HUR", perQuantity: { base: factor, factor } };
  const minutes = part.minutes === undefined ? quantity.times(60).toDecimalPlaces(8) : exact(part.minutes);
  return { quantity: minutes, unit: "MIN", perQuantity: { base: factor.times(60), factor } };
}

const slack = exact("0.02");

/** Net is quantity times price, to two cents (PEPPOL-EN16931-R120). */
function requirePrice(part: LinePart, price: Exact, net: Exact, path: En16931Problem["path"], problems: Problems): void {
  const asked = exact(part.quantity).times(price);
  if (asked.minus(net).abs().gt(slack)) {
    const said = `quantity times price is ${asked.toString()}, the line says ${net.toString()} (PEPPOL-EN16931-R120)`;
    problems.add("price_differs", path, said);
  }
}

/** BT-151 and BT-152. */
export function categoryFields({ code, rate }: CategorizedVat): object {
  return { "cbc:ID": code, ...(rate !== undefined && { "cbc:Percent": rate }), "cac:TaxScheme": { "cbc:ID": "VAT" } };
}

/** BG-14 and BG-26. A fee that is charged once and has no end has no last date. */
export function periodFields({ from, to }: { readonly from: string; readonly to?: string }): object {
  return { "cbc:StartDate": from, ...(to !== undefined && { "cbc:EndDate": to }) };
}
