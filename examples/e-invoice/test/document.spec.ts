import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote } from "trouble-ticket";
import { fatturaPa, type FatturaPaDocument } from "../fatturapa.js";
import { placesOf } from "./problems.js";
import { sampleDocument, sampleDraft } from "./sample.js";
import { schemaErrors } from "./validator.js";

const errorsOf = schemaErrors();
const draft = sampleDraft();

function assertValid(document: FatturaPaDocument): string {
  const xml = fatturaPa(draft, document);
  if (errorsOf !== undefined) assert.deepEqual(errorsOf(xml), []);
  return xml;
}

/** The problems of a document that differs in some fields from the sample. */
function problemsOf(fields: object, of: Parameters<typeof fatturaPa>[0] = draft): readonly string[] {
  return placesOf(() => fatturaPa(of, { ...sampleDocument, ...fields }));
}

const { customer, supplier } = sampleDocument;

void test("an order and a contract of the public administration carry CUP and CIG", () => {
  const xml = assertValid({
    ...sampleDocument,
    format: "FPA12",
    recipientCode: "UFABCD",
    orders: [{ number: "Det. 12/2026", date: "2026-01-15", cup: "J51B21000000001", cig: "Z123456789" }],
    contracts: [{ number: "C-7" }],
  });
  assert.match(xml, /<CodiceCUP>J51B21000000001<\/CodiceCUP>\s*<CodiceCIG>Z123456789<\/CodiceCIG>/);
  assert.deepEqual(problemsOf({ orders: [{ number: "1", cig: "Z123456789012345" }] }), ["invalid_code at orders.0.cig"]);
});

void test("a customer abroad has a VAT number of its country, the postal code 00000 and the recipient XXXXXXX", () => {
  const address = { street: "Rue de la Loi 16", postalCode: "00000", city: "Bruxelles", country: "BE" };
  const vatNumber = { country: "BE", code: "0202239951" };
  assertValid({ ...sampleDocument, recipientCode: "XXXXXXX", customer: { name: "Société Générale", vatNumber, address } });
  assert.deepEqual(problemsOf({ customer: { ...customer, address: { ...address, postalCode: "1000" } } }), [
    "invalid_code at customer.address.postalCode",
  ]);
});

void test("a person has a first name, a last name and a tax code", () => {
  const { address } = customer;
  const person = { firstName: "Zoë", lastName: "D’Alì", taxCode: "DLAZOE80A41F205X", address };
  assert.match(assertValid({ ...sampleDocument, customer: person }), /<Cognome>D'Alì<\/Cognome>/);
  assert.deepEqual(problemsOf({ customer: { ...person, name: "Alì S.r.l." } }), ["conflicting_names at customer.name"]);
  assert.deepEqual(problemsOf({ customer: { ...person, lastName: undefined } }), ["missing_text at customer.lastName"]);
});

void test("null in an optional field is the same as an absent field", () => {
  const party = { ...customer, taxCode: null, firstName: null, lastName: null };
  const without = { recipientCode: null, recipientPec: null, payment: null, orders: null, contracts: null, corrects: null };
  const { payment: _, ...bare } = sampleDocument;
  assert.equal(fatturaPa(draft, { ...sampleDocument, ...without, customer: party }), fatturaPa(draft, bare));
});

void test("the supplier needs a VAT number, the customer a VAT number or a tax code", () => {
  const { vatNumber: _, ...nobody } = customer;
  const taxCode = "01234567890";
  assert.deepEqual(problemsOf({ supplier: { ...nobody, taxCode, regime: "RF01" } }), ["missing_text at supplier.vatNumber"]);
  assert.deepEqual(problemsOf({ customer: nobody }), ["missing_text at customer"]);
  assert.deepEqual(problemsOf({ customer: { ...nobody, taxCode } }), []);
});

void test("the recipient's code has six characters for FPA12, seven for FPR12, and none next to a PEC address", () => {
  assert.deepEqual(problemsOf({ format: "FPA12" }), ["invalid_code at recipientCode"]);
  assert.deepEqual(problemsOf({ format: "FPA12", recipientCode: "ABC1234" }), ["invalid_code at recipientCode"]);
  assert.deepEqual(problemsOf({ recipientCode: "ABC123" }), ["invalid_code at recipientCode"]);
  assert.deepEqual(problemsOf({ recipientCode: "ABC1234", recipientPec: "a@pec.example" }), ["unexpected_pec at recipientPec"]);
  assertValid({ ...sampleDocument, recipientPec: "fatture.rossi@pec.example" });
});

void test("codes of another form are refused, each with its path", () => {
  assert.deepEqual(
    new Set(
      problemsOf({
        format: "FPR13",
        sendingNumber: "00-1",
        sender: { country: "it", code: "" },
        supplier: { ...supplier, regime: "RF03" },
        customer: { ...customer, taxCode: "ABC", address: { ...customer.address, province: "Milano" } },
        payment: { conditions: "TP04", method: "MP99", dueDate: "2026-02-30", iban: "IT60" },
        recipientPec: "nobody",
      }),
    ),
    new Set([
      "invalid_code at customer.address.province",
      "invalid_code at customer.taxCode",
      "invalid_code at format",
      "invalid_code at payment.conditions",
      "invalid_code at payment.dueDate",
      "invalid_code at payment.iban",
      "invalid_code at payment.method",
      "invalid_code at recipientPec",
      "invalid_code at sender.code",
      "invalid_code at sender.country",
      "invalid_code at sendingNumber",
      "invalid_code at supplier.regime",
    ]),
  );
});

void test("every regime and method of the schema is accepted", () => {
  const regimes = [1, 2, ...Array.from({ length: 17 }, (_, position) => position + 4)].map(
    (n) => `RF${String(n).padStart(2, "0")}`,
  );
  const methods = Array.from({ length: 23 }, (_, position) => `MP${String(position + 1).padStart(2, "0")}`);
  for (const regime of regimes) assertValid({ ...sampleDocument, supplier: { ...supplier, regime } });
  for (const method of methods) assertValid({ ...sampleDocument, payment: { method } });
});

void test("a number has at most 20 characters, one of them a digit", () => {
  assert.deepEqual(problemsOf({ number: "2026/0000000000000001" }), ["invalid_code at number"]);
  assert.deepEqual(problemsOf({ number: "A/B" }), ["number_without_digit at number"]);
  assert.deepEqual(problemsOf({ number: "12/é" }), ["invalid_code at number"]);
  assertValid({ ...sampleDocument, number: "2026/000000000000001" });
});

void test("a date that the calendar does not have is refused, and a note is not earlier than its invoice", () => {
  for (const date of ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "1969-12-31", "2026-04-30T00:00"]) {
    assert.deepEqual(problemsOf({ date }), ["invalid_code at date"], date);
  }
  const note = creditNote(draft);
  const corrects = [{ number: "2026/12", date: "2026-05-01" }];
  assert.deepEqual(problemsOf({ corrects }, note), ["earlier_than_corrected at corrects.0.date"]);
  assert.deepEqual(problemsOf({ corrects, date: "2026-05-01" }, note), []);
  assert.deepEqual(problemsOf({ corrects: [{ number: "2026/12", date: "2026-02-30" }] }, note), [
    "invalid_code at corrects.0.date",
  ]);
});

void test("texts longer than their elements are refused", () => {
  const address = { ...customer.address, street: "x".repeat(61), city: "y".repeat(61) };
  assert.deepEqual(problemsOf({ customer: { ...customer, name: "z".repeat(81), address } }), [
    "text_too_long at customer.name",
    "text_too_long at customer.address.street",
    "text_too_long at customer.address.city",
  ]);
  assertValid({ ...sampleDocument, customer: { ...customer, name: "&".repeat(80) } });
});
