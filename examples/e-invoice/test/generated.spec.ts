import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  acoPolicySpec,
  creditNote,
  draftInvoices,
  priceList,
  supportPolicy,
  type CreditNote,
  type InvoiceDraft,
} from "trouble-ticket";
import { fatturaPa, fatturaPaBody, type FatturaPaBody } from "../fatturapa.js";
import { sampleDocument } from "./sample.js";
import { schemaErrors } from "./validator.js";

const policy = supportPolicy({
  ...acoPolicySpec,
  modes: { ...acoPolicySpec.modes, minute: { label: "by the minute", blockMinutes: 1 } },
  bands: [{ name: "evening", label: "Evening", when: [{ hours: [["18:00", "22:00"]] }] }],
});

const cents = fc.integer({ min: 1, max: 50_000 }).map((amount) => (amount / 100).toFixed(2));
const vats = fc.constantFrom({ rate: "22" }, { rate: "10" }, { rate: "22", chargeability: "deferred" } as const, {
  rate: "0",
  exemption: { nature: "N4", reference: "art. 10 D.P.R. 633/1972" },
});
const work = fc.record({
  mode: fc.constantFrom("online", "phone", "onSite", "minute"),
  day: fc.integer({ min: 1, max: 28 }),
  startMinute: fc.integer({ min: 0, max: 1_200 }),
  minutes: fc.integer({ min: 1, max: 400 }),
  vat: vats,
  reduction: fc.option(cents, { nil: undefined }),
});
const months = fc.record({
  works: fc.array(work, { minLength: 1, maxLength: 8 }),
  prices: fc.tuple(cents, cents, cents, cents),
  fee: cents,
});

/** The draft of a generated month; undefined where nothing is left to invoice. */
function draftOf({
  works,
  prices: [online, phone, onSite, minute],
  fee,
}: typeof months extends fc.Arbitrary<infer M> ? M : never): InvoiceDraft | undefined {
  const interventions = works.map(({ mode, day, startMinute, minutes, vat, reduction }, position) => {
    const startMs = Date.UTC(2026, 2, day) + startMinute * 60_000;
    return {
      id: `i${position}`,
      ticketNumber: `2026-${String(position).padStart(6, "0")}`,
      customer: "c",
      mode,
      cause: "technicalAdvice",
      startedAt: startMs,
      endedAt: startMs + minutes * 60_000,
      vat,
      ...(reduction !== undefined && { items: [{ description: "Sconto", quantity: "1", unitPrice: `-${reduction}` }] }),
    };
  });
  const pricePerHour = { online, phone, onSite, minute };
  const version = { from: "2026-01-01", pricePerHour, callOutFee: { onSite: fee }, bands: { evening: { factor: "1.5" } } };
  const terms = {
    customers: [{ id: "c", vat: { rate: "22" } }],
    priceLists: [priceList({ currency: "EUR", versions: [version] })],
  };
  return draftInvoices(policy, interventions, terms).statements[0]?.draft;
}

const errorsOf = schemaErrors();

void test("500 generated drafts and their credit notes are valid and within the three controls of SdI", () => {
  let documents = 0;
  fc.assert(
    fc.property(months, (month) => {
      const draft = draftOf(month);
      if (draft === undefined) return;
      for (const document of [draft, creditNote(draft)]) {
        requireControls(document, fatturaPaBody(document));
        if (errorsOf !== undefined) assert.deepEqual(errorsOf(fatturaPa(document, sampleDocument)), []);
        documents += 1;
      }
    }),
    { numRuns: 700, seed: 1 },
  );
  assert.ok(documents >= 1_000, `${documents} documents`);
});

/** SdI's arithmetic in whole units of 1e-16, sharing no code with what it checks. */
function requireControls({ totals }: InvoiceDraft | CreditNote, body: FatturaPaBody): void {
  const cent = 10n ** 14n;
  const bases = new Map<string, bigint>();
  for (const line of body.DettaglioLinee) {
    const product = (units(line.Quantita, 8) * units(line.PrezzoUnitario, 8)) as bigint;
    const difference = product - units(line.PrezzoTotale, 16);
    assert.ok(difference <= cent && difference >= -cent, `00423 ${JSON.stringify(line)}`);
    const key = `${line.AliquotaIVA} ${line.Natura ?? ""}`;
    bases.set(key, (bases.get(key) ?? 0n) + units(line.PrezzoTotale, 16));
  }
  const summed = new Map<string, bigint>();
  for (const total of body.DatiRiepilogo) {
    const base = units(total.ImponibileImporto, 16);
    const tax = (base * units(total.AliquotaIVA, 2)) / 10_000n - units(total.Imposta, 16);
    assert.ok(tax <= cent + cent / 2n && tax >= -cent - cent / 2n, `00421 ${JSON.stringify(total)}`);
    const key = `${total.AliquotaIVA} ${total.Natura ?? ""}`;
    summed.set(key, (summed.get(key) ?? 0n) + base);
  }
  for (const [key, sum] of bases) {
    const difference = sum - (summed.get(key) ?? 0n);
    assert.ok(difference <= 100n * cent && difference >= -100n * cent, `00422 ${key}`);
  }
  assert.equal(body.ImportoTotaleDocumento, totals.gross.replace("-", ""));
}

/** A decimal text as a whole number of 10^-digits. */
function units(text: string, digits: number): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return text.startsWith("-") ? -value : value;
}
