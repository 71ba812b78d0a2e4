import type { En16931Problem, Problems } from "./problem.js";
import { optionalText, requiredText } from "./text.js";
import type { VatTotals } from "./vat-totals.js";

/** A seller or buyer, as their register has them. */
export interface Party {
  readonly name: string;
  /** BT-31, BT-48: VAT number with its country, such as `{ country: "IT", code: "01234567890" }`. Greece is `EL` here. */
  readonly vatNumber?: { readonly country: string; readonly code: string } | null;
  /** BT-30, BT-47: number in a register of companies. `scheme` is of ISO 6523, such as `"0210"`. */
  readonly registration?: { readonly id: string; readonly scheme?: string | null } | null;
  readonly address: {
    readonly street: string;
    readonly postalCode?: string | null;
    readonly city: string;
    readonly province?: string | null;
    /** ISO 3166: `"IT"`. */
    readonly country: string;
  };
  /** BT-34, BT-49: electronic address with its scheme (EAS), such as `{ scheme: "0211", id: "IT01234567890" }`. UBL requires it. */
  readonly endpoint: { readonly scheme: string; readonly id: string };
  readonly email?: string | null;
}

export interface Seller extends Party {
  /** BT-32: the seller's tax registration, such as the Italian codice fiscale. */
  readonly taxCode?: string | null;
}

type Path = En16931Problem["path"];

/** BG-4. Where nothing is subject to VAT, VAT numbers must not be written (BR-O-02). */
export function sellerFields(seller: Seller, { isOutOfScope }: VatTotals, problems: Problems): object {
  const path = ["seller"];
  const { vatNumber, taxCode, registration } = seller;
  if (isOutOfScope && !registration) {
    const why = "of services outside the scope of VAT no VAT number is written, so a registration is needed (BR-O-02, BR-CO-26)";
    problems.add("missing_identifier", [...path, "registration"], why);
  }
  if (!isOutOfScope && !vatNumber) {
    problems.add("missing_identifier", [...path, "vatNumber"], "the seller needs a VAT number (BR-S-02, BR-E-02, BR-AE-02)");
  }
  const code = optionalText(taxCode, [...path, "taxCode"], problems);
  if (code !== undefined && seller.address.country === "IT" && !/^[A-Za-z0-9]{11,16}$/.test(code)) {
    problems.add("invalid_code", [...path, "taxCode"], `"${code}" is not 11 to 16 letters or digits (IT-R-001)`);
  }
  const schemes = [
    ...(isOutOfScope || !vatNumber ? [] : [taxScheme(vatText(vatNumber, path, problems), "VAT")]),
    ...(code === undefined ? [] : [taxScheme(code, "FC")]),
  ];
  return { "cac:Party": partyFields(seller, path, schemes.length === 0 ? undefined : schemes, problems) };
}

/** BG-7. */
export function buyerFields(buyer: Party, totals: VatTotals, problems: Problems): object {
  const path = ["buyer"];
  const { vatNumber, registration } = buyer;
  if (totals.codes.has("AE") && !vatNumber && !registration) {
    problems.add("missing_identifier", path, "reverse charge needs the buyer's VAT number or registration (BR-AE-02)");
  }
  if (totals.codes.has("K") && !vatNumber) {
    problems.add("missing_identifier", [...path, "vatNumber"], "intra-community supply needs the buyer's VAT number (BR-IC-02)");
  }
  const scheme = totals.isOutOfScope || !vatNumber ? undefined : taxScheme(vatText(vatNumber, path, problems), "VAT");
  return { "cac:Party": partyFields(buyer, path, scheme, problems) };
}

function partyFields(party: Party, path: Path, schemes: object | undefined, problems: Problems): object {
  const { name, registration, address, endpoint, email } = party;
  const mail = optionalText(email, [...path, "email"], problems);
  return {
    "cbc:EndpointID": requiredText(endpoint.id, [...path, "endpoint", "id"], problems),
    "cbc:EndpointID@schemeID": endpoint.scheme,
    "cac:PostalAddress": addressFields(address, [...path, "address"], problems),
    ...(schemes !== undefined && { "cac:PartyTaxScheme": schemes }),
    "cac:PartyLegalEntity": {
      "cbc:RegistrationName": requiredText(name, [...path, "name"], problems),
      ...(registration && { "cbc:CompanyID": requiredText(registration.id, [...path, "registration", "id"], problems) }),
      ...(registration?.scheme && { "cbc:CompanyID@schemeID": registration.scheme }),
    },
    ...(mail !== undefined && { "cac:Contact": { "cbc:ElectronicMail": mail } }),
  };
}

function addressFields(address: Party["address"], path: Path, problems: Problems): object {
  const { street, postalCode, city, province, country } = address;
  const zone = optionalText(postalCode, [...path, "postalCode"], problems);
  const subentity = optionalText(province, [...path, "province"], problems);
  if (country === "IT" && zone === undefined) {
    problems.add("missing_text", [...path, "postalCode"], "an Italian address has a postal code (IT-R-004)");
  }
  return {
    "cbc:StreetName": requiredText(street, [...path, "street"], problems),
    "cbc:CityName": requiredText(city, [...path, "city"], problems),
    ...(zone !== undefined && { "cbc:PostalZone": zone }),
    ...(subentity !== undefined && { "cbc:CountrySubentity": subentity }),
    "cac:Country": { "cbc:IdentificationCode": country },
  };
}

/** A VAT number begins with its country (BR-CO-09). */
function vatText({ country, code }: NonNullable<Party["vatNumber"]>, path: Path, problems: Problems): string {
  if (!/^[A-Z]{2}$/.test(country)) {
    problems.add("invalid_code", [...path, "vatNumber", "country"], `"${country}" is not two capital letters (BR-CO-09)`);
  }
  return `${country}${requiredText(code, [...path, "vatNumber", "code"], problems)}`;
}

function taxScheme(id: string, scheme: "VAT" | "FC"): object {
  return { "cbc:CompanyID": id, "cac:TaxScheme": { "cbc:ID": scheme } };
}
