import type { InvoiceDraft } from "trouble-ticket";
import type { En16931Document } from "./document.js";
import { exact, plainText } from "./numbers.js";
import type { En16931Problem, Problems } from "./problem.js";

type VatTreatment = InvoiceDraft["lines"][number]["vat"];

/** Categories with a rate of zero: zero rate, exempt, reverse charge, intra-community supply, export, outside the scope of VAT. */
export type ZeroCategoryCode = "Z" | "E" | "AE" | "K" | "G" | "O";

/** BT-118 and BT-151, of UNTDID 5305: the same, the standard rate, and Italian split payment. */
export type VatCategoryCode = ZeroCategoryCode | "S" | "B";

/** A category of a nature, and the reason of VATEX that it is written with (BT-121). */
export interface VatCategory {
  readonly code: ZeroCategoryCode;
  readonly reasonCode?: string;
}

/** A treatment as EN 16931 has it. */
export interface CategorizedVat {
  readonly code: VatCategoryCode;
  /** Text of the rate: `"22"`. Outside the scope of VAT there is none (BR-O-05). */
  readonly rate?: string;
  readonly reasonCode?: string;
  /** BT-120: the provision. A zero rate has none (BR-Z-10). */
  readonly reason?: string;
}

const exempt: VatCategory = { code: "E" };
const reverseCharge: VatCategory = { code: "AE", reasonCode: "VATEX-EU-AE" };
const exported: VatCategory = { code: "G", reasonCode: "VATEX-EU-G" };
const outOfScope: VatCategory = { code: "O", reasonCode: "VATEX-EU-O" };

/** The natures of Italian e-invoices. N2.1 depends on the buyer; N7, VAT paid in another member state, has no category. */
const categories: Readonly<Record<string, VatCategory>> = {
  N1: { code: "E", reasonCode: "VATEX-EU-79-C" },
  "N2.2": outOfScope,
  "N3.1": exported,
  "N3.2": { code: "K", reasonCode: "VATEX-EU-IC" },
  "N3.3": exported,
  "N3.4": exempt,
  "N3.5": exempt,
  "N3.6": exempt,
  N4: exempt,
  N5: exempt,
  // The categories themselves, for providers whose natures are not Italy's.
  Z: { code: "Z" },
  E: exempt,
  AE: reverseCharge,
  K: { code: "K", reasonCode: "VATEX-EU-IC" },
  G: exported,
  O: outOfScope,
};

const zeroCodes: ReadonlySet<string> = new Set(["Z", "E", "AE", "K", "G", "O"]);

const memberStates = new Set("AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI".split(" "));

/** The category of a line's or total's VAT, by its rate, its nature, and the parties. */
export function categorize(
  treatment: VatTreatment,
  document: En16931Document,
  path: En16931Problem["path"],
  problems: Problems,
): CategorizedVat {
  const rate = exact(treatment.rate);
  const { nature, reference } = exemptionOf(treatment);
  const isSplit = treatment.chargeability === "split";
  if (!rate.isZero()) {
    if (rate.decimalPlaces() > 4)
      problems.add("finer_than_format", path, `the rate ${treatment.rate} has more than four decimals`);
    return { code: isSplit ? splitCode(document, path, problems) : "S", rate: plainText(rate) };
  }
  const category = categoryOfNature(nature, document, path, problems);
  if (isSplit && category.code === "AE") {
    problems.add("split_payment_not_allowed", path, "split payment does not go with reverse charge");
  }
  return {
    ...category,
    ...(category.code !== "O" && { rate: "0" }),
    ...(category.code !== "Z" && reference !== undefined && { reason: reference }),
  };
}

function categoryOfNature(
  nature: string | undefined,
  { seller, buyer, vatCategories }: En16931Document,
  path: En16931Problem["path"],
  problems: Problems,
): VatCategory {
  if (nature === undefined) {
    problems.add("missing_nature", path, 'a rate of zero needs its nature, as in { nature: "N4", reference: "art. 10 …" }');
    return exempt;
  }
  const given = vatCategories && Object.hasOwn(vatCategories, nature) ? vatCategories[nature] : undefined;
  if (given !== undefined) return requireCategory(given, ["vatCategories", nature], problems);
  if (/^N6[.][1-9]$/.test(nature)) return reverseCharge;
  if (nature === "N2.1") {
    const { country } = buyer.vatNumber ?? {};
    const isAbroadInUnion = country !== undefined && memberStates.has(country) && country !== seller.vatNumber?.country;
    return isAbroadInUnion ? reverseCharge : outOfScope;
  }
  const known = Object.hasOwn(categories, nature) ? categories[nature] : undefined;
  if (known === undefined) {
    problems.add("unsupported_nature", path, `${nature} has no category of EN 16931; give one in vatCategories`);
  }
  return known ?? exempt;
}

/** A category of the app has a rate of zero, and a reason of VATEX (BR-CL-22) where it has one at all (BR-Z-10). */
function requireCategory(category: VatCategory, path: En16931Problem["path"], problems: Problems): VatCategory {
  const { code, reasonCode } = category;
  if (!zeroCodes.has(code)) problems.add("invalid_code", [...path, "code"], `"${code}" is not a category with a rate of zero`);
  if (reasonCode === undefined) return category;
  if (code === "Z") problems.add("invalid_code", [...path, "reasonCode"], "a zero rate has no reason (BR-Z-10)");
  if (!/^VATEX-[A-Z]{2}-[A-Z0-9-]+$/.test(reasonCode)) {
    problems.add("invalid_code", [...path, "reasonCode"], `"${reasonCode}" is not a code of VATEX (BR-CL-22)`);
  }
  return category;
}

/** Split payment is Italy's, between Italian parties (BR-B-01). */
function splitCode({ seller, buyer }: En16931Document, path: En16931Problem["path"], problems: Problems): "B" {
  const countries = [seller.address.country, buyer.address.country];
  if (countries.some((country) => country !== "IT")) {
    problems.add(
      "split_payment_not_allowed",
      path,
      `split payment is between Italian parties, not ${countries.join(" and ")} (BR-B-01)`,
    );
  }
  return "B";
}

function exemptionOf({ exemption }: VatTreatment): { readonly nature?: string; readonly reference?: string } {
  if (exemption === undefined || exemption === null) return {};
  if (typeof exemption === "string") return { reference: exemption };
  const { nature, reference } = exemption;
  return { ...(typeof nature === "string" && { nature }), reference };
}
