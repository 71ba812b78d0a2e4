import { checkCode, forms, requireCode } from "./codes.js";
import type { EInvoiceProblem, Problems } from "./problem.js";
import { latinText } from "./text.js";
import type { XmlElements } from "./xml.js";

/** A supplier or customer, as their register has them. */
export interface Party {
  /** VAT number with its country, such as `{ country: "IT", code: "01234567890" }`. */
  readonly vatNumber?: { readonly country: string; readonly code: string } | null;
  /** `CodiceFiscale`. */
  readonly taxCode?: string | null;
  /** Of a company; a person has `firstName` and `lastName` instead. */
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly address: {
    readonly street: string;
    /** Five digits; `00000` abroad. */
    readonly postalCode: string;
    readonly city: string;
    /** Two letters, in Italy. */
    readonly province?: string | null;
    /** ISO 3166: `"IT"`. */
    readonly country: string;
  };
}

type Path = EInvoiceProblem["path"];

/** `CedentePrestatore`: the schema requires its VAT number. */
export function supplierElements(supplier: Party & { readonly regime: string }, problems: Problems): XmlElements {
  const path = ["supplier"];
  if (!supplier.vatNumber) problems.add("missing_text", [...path, "vatNumber"], "the supplier needs a VAT number");
  requireCode(supplier.regime, forms.regime, [...path, "regime"], problems);
  const { DatiAnagrafici, Sede } = partyElements(supplier, path, problems);
  return { DatiAnagrafici: { ...DatiAnagrafici, RegimeFiscale: supplier.regime }, Sede };
}

/** `CessionarioCommittente`: SdI requires its VAT number or its tax code. */
export function customerElements(customer: Party, problems: Problems): XmlElements {
  const path = ["customer"];
  if (!customer.vatNumber && !customer.taxCode) {
    problems.add("missing_text", path, "a VAT number or a tax code is needed (00417)");
  }
  return { ...partyElements(customer, path, problems) };
}

function partyElements(
  party: Party,
  path: Path,
  problems: Problems,
): { readonly DatiAnagrafici: XmlElements; readonly Sede: XmlElements } {
  const { vatNumber, taxCode, address } = party;
  checkCode(taxCode, forms.taxCode, [...path, "taxCode"], problems);
  return {
    DatiAnagrafici: {
      IdFiscaleIVA: vatNumber && idElements(vatNumber, [...path, "vatNumber"], problems),
      CodiceFiscale: taxCode,
      Anagrafica: nameElements(party, path, problems),
    },
    Sede: addressElements(address, [...path, "address"], problems),
  };
}

/** A VAT number, or the number of the one who sends the file. */
export function idElements(
  { country, code }: { readonly country: string; readonly code: string },
  path: Path,
  problems: Problems,
): XmlElements {
  requireCode(country, forms.country, [...path, "country"], problems);
  requireCode(code, forms.vatCode, [...path, "code"], problems);
  return { IdPaese: country, IdCodice: code };
}

function nameElements({ name, firstName, lastName }: Party, path: Path, problems: Problems): XmlElements {
  const isPerson = Boolean(firstName ?? lastName);
  if (isPerson && name) {
    problems.add("conflicting_names", [...path, "name"], "a party has a name, or a first and a last name");
  }
  if (!isPerson) return { Denominazione: latinText(name ?? "", 80, [...path, "name"], problems) };
  return {
    Nome: latinText(firstName ?? "", 60, [...path, "firstName"], problems),
    Cognome: latinText(lastName ?? "", 60, [...path, "lastName"], problems),
  };
}

function addressElements(address: Party["address"], path: Path, problems: Problems): XmlElements {
  const { street, postalCode, city, province, country } = address;
  requireCode(postalCode, forms.postalCode, [...path, "postalCode"], problems);
  checkCode(province, forms.province, [...path, "province"], problems);
  requireCode(country, forms.country, [...path, "country"], problems);
  return {
    Indirizzo: latinText(street, 60, [...path, "street"], problems),
    CAP: postalCode,
    Comune: latinText(city, 60, [...path, "city"], problems),
    Provincia: province,
    Nazione: country,
  };
}
