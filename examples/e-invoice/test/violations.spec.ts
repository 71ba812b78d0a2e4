import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote, type CreditNote, type InvoiceDraft } from "trouble-ticket";
import { en16931, type En16931Document } from "../en16931.js";
import { brokenRules, official, type Syntax } from "./en16931-rules.js";
import { en16931Sample } from "./en16931-sample.js";
import { monthDraft } from "./month.js";

const { seller, buyer } = en16931Sample;
const reduction = { items: [{ description: "Reduction", quantity: "1", unitPrice: "-5.00" }] };

/** An hour of one nature and a reduction of it. */
function untaxed(nature: string): InvoiceDraft {
  const vat = { rate: "0", exemption: { nature, reference: "art. 1 D.P.R. 633/1972" } };
  return monthDraft({ works: [{}, reduction], vat });
}

type Kind = "taxed" | "note" | "exempt" | "reverse" | "supply" | "outside" | "split" | "foreign";

const documents: Readonly<Record<Kind, readonly [InvoiceDraft | CreditNote, Partial<En16931Document>]>> = {
  taxed: [monthDraft({ works: [{ minutes: 90 }, reduction] }), {}],
  note: [creditNote(monthDraft()), { number: "2026/13", corrects: [{ number: "2026/12", date: "2026-04-30" }] }],
  exempt: [untaxed("N4"), {}],
  reverse: [untaxed("N6.9"), {}],
  supply: [untaxed("N3.2"), {}],
  outside: [untaxed("N2.2"), { seller: { ...seller, registration: { id: "MI-1234567" } } }],
  split: [
    monthDraft({ vat: { rate: "22", chargeability: "split" } }),
    { buyer: { ...buyer, vatNumber: { country: "IT", code: "09876543210" }, address: { ...buyer.address, country: "IT" } } },
  ],
  foreign: [
    monthDraft({ currency: "CHF", vat: { rate: "22", chargeability: "deferred" } }),
    { accountingVat: { currency: "EUR", vat: "18.75" } },
  ],
};

/** A rule, and a change to a document that breaks it: what is found first is replaced. */
type Violation = readonly [rule: string, kind: Kind, found: RegExp, replacement: string];

const scheme = "<cac:TaxScheme>.*?</cac:TaxScheme>";
const inSubtotal = "(<cac:TaxSubtotal>.*?)";
const inLine = "(<cac:ClassifiedTaxCategory>.*?)";

const violations: Readonly<Record<Syntax, readonly Violation[]>> = {
  UBL: [
    ["BR-08", "taxed", /<cac:PostalAddress>.*?<\/cac:PostalAddress>/s, ""],
    ["BR-10", "taxed", /(<cac:AccountingCustomerParty>.*?)<cac:PostalAddress>.*?<\/cac:PostalAddress>/s, "$1"],
    ["BR-29", "taxed", /<cbc:EndDate>2026-03-31/, "<cbc:EndDate>2026-02-28"],
    ["BR-32", "taxed", new RegExp(`(<cac:AllowanceCharge>.*?)${scheme}`, "s"), "$1"],
    ["BR-47", "taxed", new RegExp(`${inSubtotal}${scheme}`, "s"), "$1"],
    ["BR-49", "taxed", /<cbc:PaymentMeansCode>.*?<\/cbc:PaymentMeansCode>/, ""],
    ["BR-53", "foreign", /<cac:TaxTotal>\s*<cbc:TaxAmount currencyID="EUR">18\.75<\/cbc:TaxAmount>\s*<\/cac:TaxTotal>/, ""],
    ["BR-55", "note", /(<cac:InvoiceDocumentReference>\s*)<cbc:ID>.*?<\/cbc:ID>/, "$1"],
    ["BR-57", "supply", /(<cac:DeliveryLocation>.*?)<cac:Country>.*?<\/cac:Country>/s, "$1"],
    ["BR-CL-06", "foreign", /<cbc:DescriptionCode>432/, "<cbc:DescriptionCode>5"],
    ["BR-CL-17", "taxed", new RegExp(`${inSubtotal}<cbc:ID>S<`, "s"), "$1<cbc:ID>X<"],
    ["BR-CO-03", "foreign", /<cbc:TaxCurrencyCode>/, "<cbc:TaxPointDate>2026-03-31</cbc:TaxPointDate><cbc:TaxCurrencyCode>"],
    ["BR-CO-04", "taxed", new RegExp(`${inLine}${scheme}`, "s"), "$1"],
    ["BR-DEC-19", "taxed", /(<cbc:TaxableAmount [^>]*>[0-9.]+)</, "$10<"],
    ["BR-E-05", "exempt", new RegExp(`${inLine}<cbc:Percent>.*?</cbc:Percent>`, "s"), "$1"],
    ["BR-E-06", "exempt", /(<cac:AllowanceCharge>.*?)<cbc:Percent>.*?<\/cbc:Percent>/s, "$1"],
    ["BR-O-05", "outside", new RegExp(`${inLine}(<cbc:ID>O</cbc:ID>)`, "s"), "$1$2<cbc:Percent>0</cbc:Percent>"],
    ["BR-S-05", "taxed", new RegExp(`${inLine}<cbc:Percent>22<`, "s"), "$1<cbc:Percent>0<"],
    ["UBL-DT-01", "taxed", /(<cac:TaxTotal>\s*<cbc:TaxAmount [^>]*>[0-9.]+)</, "$10<"],
    ["UBL-DT-01", "foreign", />18\.75</, ">18.750<"],
    ["UBL-SR-53", "taxed", new RegExp(`(<cac:PartyTaxScheme>.*?)${scheme}`, "s"), "$1"],
  ],
  CII: [
    ["BR-02", "taxed", /(<rsm:ExchangedDocument>\s*)<ram:ID>.*?<\/ram:ID>/, "$1"],
    ["BR-06", "taxed", /(<ram:SellerTradeParty>.*?)<ram:Name>.*?<\/ram:Name>/s, "$1"],
    ["BR-07", "taxed", /(<ram:BuyerTradeParty>.*?)<ram:Name>.*?<\/ram:Name>/s, "$1"],
    ["BR-08", "taxed", /(<ram:SellerTradeParty>.*?)<ram:PostalTradeAddress>.*?<\/ram:PostalTradeAddress>/s, "$1"],
    ["BR-09", "taxed", /<ram:CountryID>IT<\/ram:CountryID>/, ""],
    ["BR-10", "taxed", /(<ram:BuyerTradeParty>.*?)<ram:PostalTradeAddress>.*?<\/ram:PostalTradeAddress>/s, "$1"],
    ["BR-21", "taxed", /<ram:LineID>.*?<\/ram:LineID>/, ""],
    ["BR-23", "taxed", / unitCode="[A-Z]*"/, ""],
    ["BR-25", "taxed", /(<ram:SpecifiedTradeProduct>\s*)<ram:Name>.*?<\/ram:Name>/, "$1"],
    ["BR-29", "taxed", />20260331</, ">20260228<"],
    ["BR-32", "taxed", /(<ram:CategoryTradeTax>.*?)<ram:CategoryCode>S<\/ram:CategoryCode>/s, "$1"],
    ["BR-33", "taxed", /<ram:Reason>.*?<\/ram:Reason>/, ""],
    ["BR-47", "taxed", /(<\/ram:CalculatedAmount>\s*)<ram:TypeCode>VAT<\/ram:TypeCode>/, "$1"],
    ["BR-48", "taxed", /(<ram:BasisAmount>.*?)<ram:RateApplicablePercent>22<\/ram:RateApplicablePercent>/s, "$1"],
    ["BR-49", "taxed", /(<ram:SpecifiedTradeSettlementPaymentMeans>\s*)<ram:TypeCode>.*?<\/ram:TypeCode>/, "$1"],
    ["BR-53", "foreign", /<ram:TaxTotalAmount currencyID="EUR">18\.75<\/ram:TaxTotalAmount>/, ""],
    ["BR-55", "note", /<ram:IssuerAssignedID>.*?<\/ram:IssuerAssignedID>/, ""],
    ["BR-61", "taxed", /<ram:IBANID>.*?<\/ram:IBANID>/, ""],
    ["BR-62", "taxed", /(<ram:SellerTradeParty>.*?<ram:URIID) schemeID="0211"/s, "$1"],
    ["BR-63", "taxed", /(<ram:BuyerTradeParty>.*?<ram:URIID) schemeID="9930"/s, "$1"],
    ["BR-AE-02", "reverse", /(<ram:BuyerTradeParty>.*?)<ram:SpecifiedTaxRegistration>.*?<\/ram:SpecifiedTaxRegistration>/s, "$1"],
    ["BR-B-01", "split", /<ram:CountryID>IT</, "<ram:CountryID>DE<"],
    ["BR-B-02", "split", /<ram:CategoryCode>B</, "<ram:CategoryCode>S<"],
    ["BR-CL-18", "taxed", /(<ram:BasisAmount>.*?)<ram:CategoryCode>S</s, "$1<ram:CategoryCode>X<"],
    ["BR-CO-04", "taxed", /(<ram:ApplicableTradeTax>\s*)<ram:TypeCode>VAT<\/ram:TypeCode>/, "$1"],
    ["BR-CO-09", "taxed", /(<ram:ID schemeID="VA">)IT/, "$199"],
    ["BR-CO-25", "taxed", /<ram:DueDateDateTime>.*?<\/ram:DueDateDateTime>/s, ""],
    ["BR-CO-26", "taxed", /<ram:ID schemeID="VA">IT/, '<ram:ID schemeID="FC">IT'],
    ["BR-DEC-01", "taxed", /(<ram:ActualAmount>[0-9.]+)</, "$10<"],
    ["BR-DEC-19", "taxed", /(<ram:BasisAmount>[0-9.]+)</, "$10<"],
    ["BR-DEC-23", "taxed", /(<ram:LineTotalAmount>[0-9.]+)</, "$10<"],
    ["BR-E-01", "exempt", /(<ram:ApplicableTradeTax>\s*<ram:CalculatedAmount>.*?<\/ram:ApplicableTradeTax>)/s, "$1$1"],
    ["BR-E-05", "exempt", /<ram:RateApplicablePercent>.*?<\/ram:RateApplicablePercent>/, ""],
    ["BR-E-06", "exempt", /(<ram:CategoryTradeTax>.*?)<ram:RateApplicablePercent>.*?<\/ram:RateApplicablePercent>/s, "$1"],
    ["BR-IC-02", "supply", /(<ram:BuyerTradeParty>.*?)<ram:SpecifiedTaxRegistration>.*?<\/ram:SpecifiedTaxRegistration>/s, "$1"],
    ["BR-IC-12", "supply", /(<ram:ShipToTradeParty>.*?)<ram:CountryID>.*?<\/ram:CountryID>/s, "$1"],
    [
      "BR-O-05",
      "outside",
      /(<ram:CategoryCode>O<\/ram:CategoryCode>)/,
      "$1<ram:RateApplicablePercent>0</ram:RateApplicablePercent>",
    ],
    ["BR-S-05", "taxed", /<ram:RateApplicablePercent>22</, "<ram:RateApplicablePercent>0<"],
  ],
};

/** Rules that ours state under the id of their like on lines. */
const ownIds: Readonly<Record<string, string>> = { "BR-E-06": "BR-E-05" };

for (const syntax of ["UBL", "CII"] as const) {
  void test(`what a rule requires in ${syntax} is found when it is taken away or changed`, async () => {
    const written = new Map<Kind, string>();
    for (const [kind, [draft, fields]] of Object.entries(documents) as [Kind, (typeof documents)[Kind]][]) {
      const xml = await en16931(draft, { ...en16931Sample, reductions: "allowances", ...fields }, syntax);
      assert.deepEqual([brokenRules(xml, syntax), official[syntax]?.fatal(xml) ?? []], [[], []], kind);
      written.set(kind, xml);
    }
    for (const [rule, kind, found, replacement] of violations[syntax]) {
      const xml = written.get(kind) ?? "";
      const changed = xml.replace(found, replacement);
      assert.notEqual(changed, xml, rule);
      const broken = brokenRules(changed, syntax);
      assert.ok(broken.includes(ownIds[rule] ?? rule), `${rule} is not among ${broken.join(", ")}`);
      const named = official[syntax]?.fatal(changed) ?? [rule];
      assert.ok(named.includes(rule), `${rule} is not among the official ${named.join(", ")}`);
    }
  });
}
