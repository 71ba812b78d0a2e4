import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote } from "trouble-ticket";
import { fatturaPa } from "../fatturapa.js";
import { sampleDocument, sampleDraft } from "./sample.js";
import { schemaErrors } from "./validator.js";

const errorsOf = schemaErrors();
const skip = errorsOf === undefined && "the official schema is not here";

void test("an invoice and its credit note are valid by the official schema", { skip }, () => {
  const draft = sampleDraft();
  const corrects = [{ number: sampleDocument.number, date: sampleDocument.date }];
  assert.deepEqual(errorsOf?.(fatturaPa(draft, sampleDocument)), []);
  assert.deepEqual(errorsOf?.(fatturaPa(creditNote(draft), { ...sampleDocument, number: "2026/13", corrects })), []);
});

void test("an invoice to the public administration is valid by the official schema", { skip }, () => {
  const document = { ...sampleDocument, format: "FPA12", recipientCode: "ABC123" } as const;
  assert.deepEqual(errorsOf?.(fatturaPa(sampleDraft({ vat: { rate: "22", chargeability: "split" } }), document)), []);
});

void test("the schema refuses the type TD99, so the validator works", { skip }, () => {
  const broken = fatturaPa(sampleDraft(), sampleDocument).replace("TD01", "TD99");
  assert.equal(errorsOf?.(broken).length, 1);
});
