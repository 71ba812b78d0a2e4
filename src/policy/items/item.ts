import { showValue, type Problem } from "../../problem/internal.js";

/** Why there is no value added tax. */
export interface Exemption {
  /** Nature of the operation in Italian e-invoices, such as `"N2.1"`. Defaults to none. */
  readonly nature?: string | null | undefined;
  /** The provision, such as `"art. 7-ter D.P.R. 633/1972"`. */
  readonly reference: string;
}

/** How value added tax is put on something. */
export interface VatTreatment {
  /** In per cent, as text: `"22"`. */
  readonly rate: string;
  /** Required with a rate of zero, refused with any other. Text is a reference. */
  readonly exemption?: string | Exemption | null | undefined;
  /** When the tax falls due, in the terms of Italian e-invoices. Defaults to `"immediate"`. */
  readonly chargeability?: "immediate" | "deferred" | "split" | null | undefined;
}

/** Something charged next to the time of an intervention, such as kilometres, a spare part or a fee. */
export interface InterventionItem {
  /** Text of the line. */
  readonly description: string;
  /** Zero or more, as text: `"15"`. */
  readonly quantity: string;
  /** A price as text; below zero for a reduction: `"-10.00"`. */
  readonly unitPrice: string;
  /** The item's own VAT. Defaults to the intervention's, else the customer's. */
  readonly vat?: VatTreatment | null | undefined;
}

/** An exemption as nature and reference; both are empty if there is none. */
export function exemptionOf(exemption: VatTreatment["exemption"]): { readonly nature: string; readonly reference: string } {
  if (exemption === undefined || exemption === null) return { nature: "", reference: "" };
  return typeof exemption === "string"
    ? { nature: "", reference: exemption }
    : { nature: exemption.nature ?? "", reference: exemption.reference };
}

/** The problems of a rate that is an amount: above 100, zero without its exemption, or another rate with one. */
export function vatProblems({ rate, exemption }: VatTreatment): readonly Problem[] {
  const path = ["exemption"];
  const [whole = "", fraction = ""] = rate.split(".");
  const isAbove100 = whole.length > 3 || Number(whole) > 100 || (whole === "100" && /[1-9]/.test(fraction));
  if (isAbove100) return [{ code: "out_of_bounds", path: ["rate"], value: showValue(rate), maximum: 100 }];
  const isMissing = exemptionOf(exemption).reference.trim() === "";
  if (!/[1-9]/.test(rate)) return isMissing ? [{ code: "missing_exemption", path, rate }] : [];
  return exemption === undefined || exemption === null ? [] : [{ code: "unexpected_exemption", path, rate }];
}
