import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote } from "trouble-ticket";
import { fatturaPa, fatturaPaBody, stampDuty, type FatturaPaDocument } from "../fatturapa.js";
import { codesOf } from "./problems.js";
import { sampleDocument, sampleDraft } from "./sample.js";

void test("a currency other than EUR is refused", () => {
  assert.deepEqual(
    codesOf(() => fatturaPaBody(sampleDraft({ vat: { rate: "22" } }, "CHF"))),
    ["unsupported_currency"],
  );
});

void test("a rate of zero whose exemption is text has no nature and is refused", () => {
  assert.deepEqual(
    codesOf(() => fatturaPaBody(sampleDraft({ vat: { rate: "0", exemption: "art. 10" } }))),
    ["missing_nature"],
  );
});

void test("split payment with reverse charge is refused", () => {
  const vat = { rate: "0", exemption: { nature: "N6.9", reference: "art. 17" }, chargeability: "split" } as const;
  assert.deepEqual(
    codesOf(() => fatturaPaBody(sampleDraft({ vat }))),
    ["split_payment_not_allowed"],
  );
});

void test("a nature that went out of use in 2021 is refused", () => {
  const vat = { rate: "0", exemption: { nature: "N6", reference: "art. 17" } };
  assert.deepEqual(
    codesOf(() => fatturaPaBody(sampleDraft({ vat }))),
    ["invalid_nature"],
  );
});

void test("the customer pays the net alone under split payment", () => {
  const xml = fatturaPa(sampleDraft({ vat: { rate: "22", chargeability: "split" } }), sampleDocument);
  assert.match(xml, /<EsigibilitaIVA>S<\/EsigibilitaIVA>/);
  assert.match(xml, /<ImportoTotaleDocumento>117\.77<\/ImportoTotaleDocumento>/);
  assert.match(xml, /<ImportoPagamento>96\.53<\/ImportoPagamento>/);
});

void test("a number without a digit, a name in Greek letters and a short recipient code are refused at once", () => {
  const document: FatturaPaDocument = {
    ...sampleDocument,
    number: "ABC",
    recipientCode: "ABC",
    customer: { ...sampleDocument.customer, name: "Αθήνα" },
  };
  const codes = codesOf(() => fatturaPa(sampleDraft(), document));
  assert.deepEqual([...codes].sort(), ["invalid_code", "not_latin_1", "number_without_digit"]);
});

void test("arrows, dashes and the sign of the euro get a spelling in Latin-1", () => {
  const [line] = fatturaPaBody(sampleDraft(), { describe: () => "4 × 30 → 2 h – 160 €" }).DettaglioLinee;
  assert.equal(line?.Descrizione, "4 × 30 -> 2 h - 160 EUR");
});

void test("a description longer than 1,000 characters is cut", () => {
  const [line] = fatturaPaBody(sampleDraft(), { describe: () => "x".repeat(2_000) }).DettaglioLinee;
  assert.equal(line?.Descrizione.length, 1_000);
});

void test("a credit note is written above zero", () => {
  const note = creditNote(sampleDraft());
  const body = fatturaPaBody(note);
  assert.equal(note.totals.gross, "-117.77");
  assert.equal(body.TipoDocumento, "TD04");
  assert.equal(body.ImportoTotaleDocumento, "117.77");
  assert.equal(body.DettaglioLinee[0]?.PrezzoTotale, "96.53");
});

void test("stamp duty is due for more than 77.47 without VAT", () => {
  const vat = { rate: "0", exemption: { nature: "N4", reference: "art. 10 D.P.R. 633/1972" } };
  assert.deepEqual(stampDuty(sampleDraft({ vat })), { due: true, amount: "2.00" });
  assert.deepEqual(stampDuty(sampleDraft()), { due: false, amount: "0.00" });
});
