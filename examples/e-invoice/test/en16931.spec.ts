import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote, type VatTreatment } from "trouble-ticket";
import { en16931, en16931Invoice, type En16931Document } from "../en16931.js";
import { brokenRules, faultsOf, official, rulesBrokenForFacturXKit, type Syntax } from "./en16931-rules.js";
import { en16931Sample } from "./en16931-sample.js";
import { monthDraft, type MonthSpec } from "./month.js";
import { codesOf, placesOf } from "./problems.js";
import { ciiErrors } from "./validator.js";

function exempt(nature: string): VatTreatment {
  return { rate: "0", exemption: { nature, reference: "art. 1 D.P.R. 633/1972" } };
}

const registration = { id: "MI-1234567" };
const { seller, buyer, payment } = en16931Sample;
const italian: En16931Document["buyer"] = {
  ...buyer,
  vatNumber: { country: "IT", code: "09876543210" },
  address: { street: "Via Po 2", postalCode: "10123", city: "Torino", country: "IT" },
};

/** Problems of a document that differs in some fields from the sample. */
function problemsOf(spec: MonthSpec, fields: object = {}): readonly string[] {
  return placesOf(() => en16931Invoice(monthDraft(spec), { ...en16931Sample, ...fields }));
}

const mixed: MonthSpec = {
  works: [
    { minutes: 90 },
    { mode: "minute", minutes: 20, vat: { rate: "10" } },
    { items: [{ description: "Reduction", quantity: "2", unitPrice: "-5.00" }] },
  ],
  prices: { pricePerHour: { online: "80.00", minute: "64.351" } },
};

void test("an invoice and its credit note keep every rule in UBL and CII", async () => {
  const draft = monthDraft(mixed);
  const corrects = [{ number: "2026/12", date: "2026-04-30" }];
  for (const reductions of ["lines", "allowances"] as const) {
    assert.deepEqual(await faultsOf(draft, { ...en16931Sample, reductions }), []);
    assert.deepEqual(await faultsOf(creditNote(draft), { ...en16931Sample, number: "2026/13", corrects, reductions }), []);
  }
});

void test("a credit note in CII names the invoices that it corrects, as it does in UBL", async () => {
  const corrects = [{ number: "A&B <12>", date: "2026-04-30" }, { number: "2026/13" }];
  const xml = await en16931(creditNote(monthDraft()), { ...en16931Sample, number: "2026/14", corrects }, "CII");
  const references = [...xml.matchAll(/<ram:InvoiceReferencedDocument>.*?<\/ram:InvoiceReferencedDocument>/gs)].map(
    ([text]) => text,
  );
  assert.equal(references.length, 2);
  assert.match(references[0] ?? "", /<ram:IssuerAssignedID>A&amp;B &lt;12&gt;<.*<qdt:DateTimeString format="102">20260430</);
  assert.match(references[1] ?? "", /<ram:IssuerAssignedID>2026\/13<\/ram:IssuerAssignedID><\/ram:InvoiceReferencedDocument>$/);
  assert.deepEqual(ciiErrors(xml), []);
});

void test("every text that UBL carries is in CII, too", async () => {
  const document: En16931Document = {
    ...en16931Sample,
    number: "2026/14",
    orderNumber: "PO-1",
    contractNumber: "C-1",
    note: "Thank you",
    payment: { ...payment, terms: "30 days", bic: "BCITITMM" },
    corrects: [{ number: "2026/12", date: "2026-04-29" }],
    seller: { ...seller, registration },
    reductions: "allowances",
  };
  for (const draft of [monthDraft(mixed), creditNote(monthDraft(mixed))]) {
    const [ubl, cii] = await Promise.all([en16931(draft, document, "UBL"), en16931(draft, document, "CII")]);
    const lost = [...ubl.matchAll(/<c[ab]c:(\w+)[^>]*>([^<\s][^<]*)</g)]
      .map(([, name, text = ""]) => [name, /^\d{4}-\d\d-\d\d$/.test(text) ? text.replaceAll("-", "") : text] as const)
      .filter(([, text]) => !cii.includes(`>${text}<`) && !cii.includes(`="${text}"`));
    assert.deepEqual(lost, []);
    assert.deepEqual(ciiErrors(cii), []);
  }
});

/** Adds 0.05 to the first amount of an element; an element may be named with the one that must come before it. */
function falsified(xml: string, element: string): string {
  const [before = "", name = before] = element.split(" ");
  const from = element.includes(" ") ? xml.indexOf(`<${before}>`) : 0;
  const pattern = new RegExp(`(<${name}[^>]*>)(-?[0-9.]+)(<)`);
  const found = pattern.exec(xml.slice(from));
  assert.ok(found !== null && from >= 0, element);
  const [text, open = "", amount = "", end = ""] = found;
  return xml.slice(0, from) + xml.slice(from).replace(text, `${open}${(Number(amount) + 0.05).toFixed(2)}${end}`);
}

const falsifications: Readonly<Record<Syntax, Readonly<Record<string, readonly string[]>>>> = {
  UBL: {
    "cac:LegalMonetaryTotal cbc:LineExtensionAmount": ["BR-CO-10", "BR-CO-13"],
    "cbc:AllowanceTotalAmount": ["BR-CO-11", "BR-CO-13"],
    "cbc:TaxExclusiveAmount": ["BR-CO-13", "BR-CO-15"],
    "cbc:TaxInclusiveAmount": ["BR-CO-15", "BR-CO-16"],
    "cbc:PayableAmount": ["BR-CO-16"],
    "cac:TaxTotal cbc:TaxAmount": ["BR-CO-14", "BR-CO-15"],
    "cbc:TaxableAmount": ["BR-S-08"],
    "cac:TaxSubtotal cbc:TaxAmount": ["BR-CO-14", "BR-CO-17"],
    "cac:InvoiceLine cbc:LineExtensionAmount": ["BR-CO-10", "BR-S-08", "PEPPOL-EN16931-R120"],
    "cac:AllowanceCharge cbc:Amount": ["BR-CO-11", "BR-S-08"],
  },
  CII: {
    "ram:SpecifiedTradeSettlementHeaderMonetarySummation ram:LineTotalAmount": ["BR-CO-10", "BR-CO-13"],
    "ram:AllowanceTotalAmount": ["BR-CO-11", "BR-CO-13"],
    "ram:TaxBasisTotalAmount": ["BR-CO-13", "BR-CO-15"],
    "ram:GrandTotalAmount": ["BR-CO-15", "BR-CO-16"],
    "ram:DuePayableAmount": ["BR-CO-16"],
    "ram:TaxTotalAmount": ["BR-CO-14", "BR-CO-15"],
    "ram:BasisAmount": ["BR-S-08"],
    "ram:CalculatedAmount": ["BR-CO-14", "BR-CO-17"],
    "ram:IncludedSupplyChainTradeLineItem ram:LineTotalAmount": ["BR-CO-10", "BR-S-08", "PEPPOL-EN16931-R120"],
    "ram:ActualAmount": ["BR-CO-11", "BR-S-08"],
  },
};

for (const syntax of ["UBL", "CII"] as const) {
  void test(`each falsified amount in ${syntax} breaks the rules of EN 16931 that sum it`, async () => {
    const xml = await en16931(monthDraft(mixed), { ...en16931Sample, reductions: "allowances" }, syntax);
    assert.deepEqual(brokenRules(xml, syntax), []);
    for (const [element, rules] of Object.entries(falsifications[syntax])) {
      const broken = brokenRules(falsified(xml, element), syntax);
      for (const rule of rules) assert.ok(broken.includes(rule), `${element}: ${rule} is not among ${broken.join(", ")}`);
    }
  });

  const rules = official[syntax];
  const skip = rules === undefined && "the official rules are not here";
  void test(`the official rules find no fault in ${syntax}, and find a falsified total`, { skip }, async () => {
    const xml = await en16931(monthDraft(mixed), en16931Sample, syntax);
    assert.deepEqual([rules?.fatal(xml), rules?.warnings(xml)], [[], []]);
    const total = syntax === "UBL" ? "cbc:TaxInclusiveAmount" : "ram:GrandTotalAmount";
    assert.ok(rules?.fatal(falsified(xml, total)).includes("BR-CO-15"));
  });
}

void test("factur-x-kit, a separate reading of EN 16931, finds the same sums falsified", async () => {
  const xml = await en16931(monthDraft(mixed), { ...en16931Sample, reductions: "allowances" }, "CII");
  assert.deepEqual(await rulesBrokenForFacturXKit(xml), []);
  for (const [element, rules] of Object.entries(falsifications.CII)) {
    const broken = await rulesBrokenForFacturXKit(falsified(xml, element));
    assert.ok(broken.length > 0, element);
    for (const rule of rules.filter((id) => id.startsWith("BR-CO"))) assert.ok(broken.includes(rule), `${element}: ${rule}`);
  }
});

void test("a rule that is broken on purpose is found: a missing VAT number, a rate next to an exemption", async () => {
  const xml = await en16931(monthDraft({ vat: exempt("N4") }), en16931Sample, "UBL");
  const anonymous = xml.replaceAll(/<cac:PartyTaxScheme>.*?<\/cac:PartyTaxScheme>/gs, "");
  assert.deepEqual(brokenRules(anonymous, "UBL"), ["BR-CO-26", "BR-S-02"]);
  assert.ok(brokenRules(xml.replace("<cbc:Percent>0<", "<cbc:Percent>4<"), "UBL").includes("BR-E-05"));
  assert.ok(brokenRules(xml.replace(/<cbc:TaxExemptionReason>.*<\/cbc:TaxExemptionReason>/, ""), "UBL").includes("BR-E-10"));
});

void test("the schema of CII refuses an element that it does not know", async () => {
  const xml = await en16931(monthDraft(), en16931Sample, "CII");
  assert.deepEqual(ciiErrors(xml), []);
  assert.equal(ciiErrors(xml.replaceAll("ram:BuyerReference", "ram:BuyersReference")).length, 1);
  assert.equal(
    ciiErrors(xml.replace(/<ram:ApplicableHeaderTradeDelivery>.*<.ram:ApplicableHeaderTradeDelivery>/s, "")).length,
    1,
  );
});

const ofNatures: Readonly<Record<string, string>> = {
  N1: "E VATEX-EU-79-C",
  "N2.1": "AE VATEX-EU-AE",
  "N2.2": "O VATEX-EU-O",
  "N3.1": "G VATEX-EU-G",
  "N3.2": "K VATEX-EU-IC",
  "N3.3": "G VATEX-EU-G",
  "N3.4": "E",
  "N3.5": "E",
  "N3.6": "E",
  N4: "E",
  N5: "E",
  "N6.1": "AE VATEX-EU-AE",
  "N6.9": "AE VATEX-EU-AE",
  Z: "Z",
  O: "O VATEX-EU-O",
};

void test("natures become categories with a reason, and every one keeps the rules", async () => {
  for (const [nature, wanted] of Object.entries(ofNatures)) {
    const document = { ...en16931Sample, seller: { ...seller, registration } };
    const draft = monthDraft({ vat: exempt(nature) });
    const [total] = en16931Invoice(draft, document)["ubl:Invoice"]["cac:TaxTotal"][0]["cac:TaxSubtotal"] ?? [];
    const category = total?.["cac:TaxCategory"];
    const written = [category?.["cbc:ID"], category?.["cbc:TaxExemptionReasonCode"]].filter((text) => text !== undefined);
    assert.equal(written.join(" "), wanted, nature);
    assert.deepEqual(await faultsOf(draft, document), [], nature);
  }
});

void test("N2.1 is reverse charge for a buyer in another member state and outside the scope of VAT for any other", () => {
  const codeOf = (country: string): string | undefined => {
    const document = {
      ...en16931Sample,
      seller: { ...seller, registration },
      buyer: { ...buyer, vatNumber: { country, code: "1" } },
    };
    const [total] =
      en16931Invoice(monthDraft({ vat: exempt("N2.1") }), document)["ubl:Invoice"]["cac:TaxTotal"][0]["cac:TaxSubtotal"] ?? [];
    return total?.["cac:TaxCategory"]["cbc:ID"];
  };
  assert.deepEqual(["FR", "EL", "CH", "GB", "IT"].map(codeOf), ["AE", "AE", "O", "O", "O"]);
});

void test("a nature without a category is refused until the app gives one", () => {
  assert.deepEqual(problemsOf({ vat: exempt("N7") }), [
    "unsupported_nature at lines.0.vat",
    "unsupported_nature at totals.vatByRate.0",
  ]);
  assert.deepEqual(problemsOf({ vat: exempt("N7") }, { vatCategories: { N7: { code: "E" } } }), []);
  assert.deepEqual(
    problemsOf({ vat: exempt("N7") }, { vatCategories: { N7: { code: "S" } } })[0],
    "invalid_code at vatCategories.N7.code",
  );
  const invented = { vatCategories: { N7: { code: "E", reasonCode: "VAT-1" } } };
  assert.deepEqual(problemsOf({ vat: exempt("N7") }, invented)[0], "invalid_code at vatCategories.N7.reasonCode");
  assert.deepEqual(problemsOf({ vat: { rate: "0", exemption: "art. 10" } })[0], "missing_nature at lines.0.vat");
  assert.deepEqual(problemsOf({ vat: exempt("constructor") })[0], "unsupported_nature at lines.0.vat");
});

void test("services outside the scope of VAT need an invoice without other categories, VAT numbers or a nameless seller", () => {
  assert.deepEqual(problemsOf({ vat: exempt("N2.2") }), ["missing_identifier at seller.registration"]);
  const works = [{}, { vat: exempt("N2.2") }];
  assert.deepEqual(problemsOf({ works }, { seller: { ...seller, registration } }), ["mixed_categories at totals.vatByRate"]);
});

void test("reverse charge and intra-community supply need the buyer's VAT number", () => {
  const anonymous = { ...buyer, vatNumber: null };
  assert.deepEqual(problemsOf({ vat: exempt("N6.9") }, { buyer: anonymous }), ["missing_identifier at buyer"]);
  assert.deepEqual(problemsOf({ vat: exempt("N6.9") }, { buyer: { ...anonymous, registration } }), []);
  assert.deepEqual(problemsOf({ vat: exempt("N3.2") }, { buyer: anonymous }), ["missing_identifier at buyer.vatNumber"]);
});

void test("split payment is category B between Italian parties, and its VAT is not asked for", async () => {
  const vat = { rate: "22", chargeability: "split" } as const;
  const document = { ...en16931Sample, buyer: italian };
  const totals = en16931Invoice(monthDraft({ vat }), document)["ubl:Invoice"]["cac:LegalMonetaryTotal"];
  assert.deepEqual(
    [totals["cbc:TaxInclusiveAmount"], totals["cbc:PrepaidAmount"], totals["cbc:PayableAmount"]],
    ["97.60", "17.60", "80.00"],
  );
  assert.deepEqual(await faultsOf(monthDraft({ vat }), document), []);
  assert.equal(problemsOf({ vat })[0], "split_payment_not_allowed at lines.0.vat");
  assert.deepEqual(problemsOf({ works: [{ vat }, {}] }, { buyer: italian }), ["mixed_categories at totals.vatByRate"]);
  const reverse = { ...exempt("N6.9"), chargeability: "split" } as const;
  assert.equal(problemsOf({ vat: reverse }, { buyer: italian })[0], "split_payment_not_allowed at lines.0.vat");
});

void test("VAT that falls due on payment is BT-8 of the whole document", async () => {
  const vat = { rate: "22", chargeability: "deferred" } as const;
  assert.deepEqual(await faultsOf(monthDraft({ vat }), en16931Sample), []);
  assert.match(await en16931(monthDraft({ vat }), en16931Sample, "UBL"), /<cbc:DescriptionCode>432</);
  assert.match(await en16931(monthDraft({ vat }), en16931Sample, "CII"), /<ram:DueDateTypeCode>72</);
  assert.deepEqual(problemsOf({ works: [{ vat }, {}] }), ["mixed_chargeability at totals.vatByRate"]);
});

/** Quantity, unit, price and what the price is for, of each line. */
function measuresOf(spec: MonthSpec, fields: object = {}): readonly string[] {
  return en16931Invoice(monthDraft(spec), { ...en16931Sample, ...fields })["ubl:Invoice"]["cac:InvoiceLine"].map((line) => {
    const { "cbc:PriceAmount": price, "cbc:BaseQuantity": base = "1" } = line["cac:Price"];
    return `${line["cbc:InvoicedQuantity"]} ${line["cbc:InvoicedQuantity@unitCode"]} at ${price} for ${base}`;
  });
}

void test("time is in hours, or in minutes where hours have more than two decimals", () => {
  const prices = { pricePerHour: { online: "80.00", minute: "64.35" } };
  assert.deepEqual(measuresOf({ works: [{ minutes: 90 }, { mode: "minute", minutes: 20 }], prices }), [
    "1.5 HUR at 80.00 for 1",
    "20 MIN at 64.35 for 60",
  ]);
});

void test("a price finer than a cent is for 10, 100 or 1,000 of the unit", () => {
  const items = [{ description: "Cable", quantity: "12.5", unitPrice: "0.1234567" }];
  const works = [{ mode: "minute", minutes: 20, items }];
  assert.deepEqual(measuresOf({ works, prices: { pricePerHour: { minute: "64.351" } } }), [
    "20 MIN at 643.51 for 600",
    "12.5 C62 at 12345.67 for 100000",
  ]);
});

void test("the app names the unit of what is counted, a code that Recommendation 20 lacks is refused", () => {
  const spec = { works: [{ items: [{ description: "Travel", quantity: "38", unitPrice: "0.60" }] }] };
  assert.equal(measuresOf(spec, { unitOf: () => "KMT" })[1], "38 KMT at 0.60 for 1");
  assert.deepEqual(problemsOf(spec, { unitOf: () => "km" }), [
    "schema_violation at ubl:Invoice.cac:InvoiceLine.1.cbc:InvoicedQuantity@unitCode",
  ]);
});

void test("a reduction has a quantity below zero and a price above, or is an allowance", () => {
  const spec = { works: [{ items: [{ description: "Reduction", quantity: "2", unitPrice: "-5.00" }] }] };
  assert.deepEqual(measuresOf(spec), ["1 HUR at 80.00 for 1", "-2 C62 at 5.00 for 1"]);
  assert.deepEqual(measuresOf(spec, { reductions: "allowances" }), ["1 HUR at 80.00 for 1"]);
  const credited = en16931Invoice(creditNote(monthDraft(spec)), { ...en16931Sample, reductions: "allowances" })["ubl:Invoice"];
  assert.deepEqual(
    credited["cac:AllowanceCharge"]?.map((allowance) => [allowance["cbc:Amount"], allowance["cbc:AllowanceChargeReason"]]),
    [["10.00", "Reduction, Ticket 2026-000001"]],
  );
});

void test("a credit note of part of a line, a cent from the rate, keeps the rules; one that would charge is refused", async () => {
  const draft = monthDraft({ works: [{ minutes: 30 }, { minutes: 30 }], prices: { pricePerHour: { online: "1.50" } } });
  const note = creditNote(draft, { lines: [2] });
  assert.equal(note.totals.vat, "-0.16");
  assert.deepEqual(await faultsOf(note, en16931Sample), []);
  const reduced = monthDraft({ works: [{ items: [{ description: "Reduction", quantity: "1", unitPrice: "-5.00" }] }] });
  assert.deepEqual(
    codesOf(() => en16931Invoice(creditNote(reduced, { lines: [2] }), en16931Sample)),
    ["credit_above_zero"],
  );
});

void test("another currency is written, with the VAT in the seller's where the app gives it", async () => {
  const draft = monthDraft({ currency: "CHF" });
  const document = { ...en16931Sample, accountingVat: { currency: "EUR", vat: "18.75" } };
  assert.deepEqual(await faultsOf(draft, document), []);
  assert.match(await en16931(draft, document, "UBL"), /<cbc:TaxAmount currencyID="EUR">18\.75</);
  assert.deepEqual(
    await faultsOf(monthDraft({ currency: "JPY", prices: { pricePerHour: { online: "9000" } } }), en16931Sample),
    [],
  );
  assert.deepEqual(problemsOf({}, document), ["invalid_code at accountingVat.currency"]);
  assert.deepEqual(problemsOf({ currency: "CHF" }, { accountingVat: { currency: "EUR", vat: "-1" } }), [
    "invalid_code at accountingVat.vat",
  ]);
});

void test("an amount with three decimals, as in Kuwaiti dinars, is refused", () => {
  const problems = problemsOf({ currency: "KWD", prices: { pricePerHour: { online: "80.125" } } });
  assert.ok(problems.length > 0 && problems.every((problem) => problem.startsWith("finer_than_format")));
});

void test("a currency that ISO 4217 lacks is refused", () => {
  assert.ok(problemsOf({ currency: "ZZZ" }).every((problem) => problem.startsWith("schema_violation")));
  assert.ok(problemsOf({ currency: "ZZZ" }).length > 0);
});

void test("a fee has its period, which the invoice's covers", async () => {
  const agreements = [
    {
      kind: "fee",
      id: "f",
      customer: "c",
      from: "2026-03-15",
      to: "2026-12-31",
      every: "quarter",
      amount: "90.00",
      description: "Maintenance",
    },
  ] as const;
  const draft = monthDraft({ agreements });
  const period = en16931Invoice(draft, en16931Sample)["ubl:Invoice"]["cac:InvoicePeriod"];
  assert.deepEqual(period, { "cbc:StartDate": "2026-03-01", "cbc:EndDate": "2026-06-14" });
  assert.deepEqual(await faultsOf(draft, en16931Sample), []);
});

void test("what the document lacks is reported at once, each with its path", () => {
  const lacking = {
    number: " ",
    date: "2026-02-30",
    buyerReference: null,
    payment: { account: null, means: "58", terms: " " },
    seller: { ...seller, vatNumber: null, taxCode: "12", address: { ...seller.address, postalCode: null } },
    buyer: { ...buyer, name: "a\u0000", vatNumber: { country: "de", code: "1" } },
  };
  assert.deepEqual(problemsOf({}, lacking), [
    "invalid_code at date",
    "missing_text at number",
    "missing_text at buyerReference",
    "missing_identifier at seller.vatNumber",
    "invalid_code at seller.taxCode",
    "missing_text at seller.address.postalCode",
    "invalid_code at buyer.vatNumber.country",
    "invalid_character at buyer.name",
    "missing_text at payment",
    "missing_identifier at payment.account",
  ]);
  assert.deepEqual(problemsOf({}, { profile: "en16931", buyerReference: null }), []);
  assert.deepEqual(problemsOf({}, { payment: { ...payment, dueDate: null, terms: "30 days" } }), []);
});

void test("a line that is not its quantity times its price is refused", () => {
  const draft = monthDraft();
  const lines = draft.lines.map((line) => ({ ...line, parts: line.parts.map((part) => ({ ...part, unitPrice: "80.03" })) }));
  assert.deepEqual(
    codesOf(() => en16931Invoice({ ...draft, lines }, en16931Sample)),
    ["price_differs"],
  );
});

void test("an account is paid by a SEPA transfer in EUR, and by a transfer in another currency", () => {
  const meansOf = (currency: string): string | undefined =>
    en16931Invoice(monthDraft({ currency }), en16931Sample)["ubl:Invoice"]["cac:PaymentMeans"]?.[0]?.["cbc:PaymentMeansCode"];
  assert.deepEqual(["EUR", "CHF"].map(meansOf), ["58", "30"]);
});

void test("a choice that does not exist is refused", async () => {
  const chosen = { profile: "xrechnung", language: "de", reductions: "discounts" };
  assert.deepEqual(problemsOf({}, chosen), ["invalid_code at profile", "invalid_code at language", "invalid_code at reductions"]);
  await assert.rejects(Reflect.apply(en16931, undefined, [monthDraft(), en16931Sample, "cii"]), RangeError);
});

void test("a draft whose totals were changed is refused", () => {
  const draft = monthDraft();
  const changed = (totals: object): readonly string[] =>
    codesOf(() => en16931Invoice({ ...draft, totals: { ...draft.totals, ...totals } }, en16931Sample));
  assert.deepEqual(changed({ net: "80.01" }), ["inconsistent_totals"]);
  assert.deepEqual(changed({ gross: "97.61" }), ["inconsistent_totals"]);
  assert.deepEqual(changed({ net: "80.01", gross: "97.61" }), ["inconsistent_totals"]);
  assert.deepEqual(changed({ vatByRate: [{ rate: "22", net: "80.00", vat: "17.58" }] }), ["tax_differs", "inconsistent_totals"]);
  assert.deepEqual(changed({ vatByRate: [{ rate: "22", net: "80.01", vat: "17.60" }] }), ["inconsistent_totals"]);
});
