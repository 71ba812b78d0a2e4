import { shortText, type Amount } from "../amount.js";

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
  readonly rate: Amount;
  /** Required with a rate of zero, refused with any other. Text is a reference. */
  readonly exemption?: string | Exemption | null | undefined;
  /** When the tax falls due, in the terms of Italian e-invoices. Defaults to `"immediate"`. */
  readonly chargeability?: "immediate" | "deferred" | "split" | null | undefined;
}

/** Text that two VAT treatments share if they are one, however the rate is written. */
export function treatmentKey({ rate, exemption, chargeability }: VatTreatment): string {
  return JSON.stringify([shortText(rate), exemptionOf(exemption), chargeability ?? "immediate"]);
}

/** An exemption as nature and reference. */
export function exemptionOf(exemption: VatTreatment["exemption"]): { readonly nature: string; readonly reference: string } {
  if (exemption === undefined || exemption === null) return { nature: "", reference: "" };
  return typeof exemption === "string"
    ? { nature: "", reference: exemption }
    : { nature: exemption.nature ?? "", reference: exemption.reference };
}

/** An exemption in one text: its nature, then its provision. */
export function exemptionText(exemption: VatTreatment["exemption"]): string {
  const { nature, reference } = exemptionOf(exemption);
  return [nature, reference].filter((part) => part !== "").join(", ");
}
