import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { creditNote, type CreditNote, type InvoiceDraft, type VatTreatment } from "trouble-ticket";
import { fatturaPa, fatturaPaBody, type FatturaPaBody } from "../fatturapa.js";
import { faultsOf } from "./en16931-rules.js";
import { en16931Sample } from "./en16931-sample.js";
import { draftOfMonth } from "./month.js";
import { sampleDocument } from "./sample.js";
import { schemaErrors } from "./validator.js";

const cents = fc.integer({ min: 1, max: 50_000 }).map((amount) => (amount / 100).toFixed(2));
const natures = ["N1", "N2.1", "N2.2", "N3.1", "N3.5", "N3.6", "N4", "N6.9"].map((nature): VatTreatment => {
  return { rate: "0", exemption: { nature, reference: `reference of ${nature}` } };
});
const rates: readonly VatTreatment[] = ["22", "10", "4", "5.5"].flatMap((rate) =>
  (["immediate", "deferred", "split"] as const).map((chargeability) => ({ rate, chargeability })),
);
const work = fc.record({
  mode: fc.constantFrom("online", "phone", "onSite", "minute"),
  startedAt: fc
    .integer({ min: 0, max: 30 * 1_440 - 1 })
    .map((minute) => new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString()),
  minutes: fc.integer({ min: 1, max: 400 }),
  vat: fc.constantFrom(...rates, ...natures),
  items: fc.array(
    fc.record({
      description: fc.constantFrom("Sconto", "Cavo → 2 m", "Trasferta"),
      quantity: fc.constantFrom("1", "0.5", "12.345678"),
      unitPrice: fc.tuple(fc.constantFrom("", "-"), cents).map((parts) => parts.join("")),
    }),
    { maxLength: 2 },
  ),
});
const months = fc.record({
  works: fc.array(work, { minLength: 1, maxLength: 8 }),
  prices: fc.tuple(cents, cents, cents, cents),
  fee: cents,
  firstPeriod: fc.boolean(),
  pricePerTicket: fc.boolean(),
  packMinutes: fc.constantFrom(0, 60, 300),
});

type GeneratedMonth = typeof months extends fc.Arbitrary<infer Month> ? Month : never;

/** The draft of a generated month; undefined where nothing is left to invoice. */
function draftOf(month: GeneratedMonth): InvoiceDraft | undefined {
  const { works, fee, firstPeriod, pricePerTicket, packMinutes } = month;
  const [online, phone, onSite, minute] = month.prices;
  return draftOfMonth({
    works,
    prices: {
      pricePerHour: { online, phone, onSite, minute },
      callOutFee: { onSite: fee },
      bands: { evening: { factor: "1.5" } },
      ...(firstPeriod && { firstPeriod: { online: { minutes: 60, price: fee } } }),
      ...(pricePerTicket && { pricePerTicket: { phone: fee } }),
    },
    agreements: [
      ...(packMinutes > 0
        ? [{ kind: "prepaidPack", id: "p", customer: "c", from: "2026-01-01", minutes: packMinutes } as const]
        : []),
      { kind: "fee", id: "f", customer: "c", from: "2026-01-01", every: "month", amount: fee, description: "Canone" },
    ],
  });
}

/** The draft, a note of it all, and notes of it in parts: half of its first line, then the rest. */
function documentsOf(draft: InvoiceDraft): readonly (InvoiceDraft | CreditNote)[] {
  const [first] = draft.lines;
  const half = (Math.trunc(Number(first?.net) * 50) / 100).toFixed(2);
  if (Number(half) === 0) return [draft, creditNote(draft)];
  const part = creditNote(draft, { lines: [{ number: first?.number ?? 0, net: half }] });
  return [draft, creditNote(draft), part, creditNote(draft, { credited: [part] })];
}

/** Whether it takes money back: a note that would charge is refused. */
function isCredit({ kind, totals }: InvoiceDraft | CreditNote): boolean {
  return kind === "invoice" || Number(totals.gross) <= 0;
}

const errorsOf = schemaErrors();

void test("500 generated drafts and their credit notes are valid and within the three controls of SdI", () => {
  const written = { invoice: 0, creditNote: 0 };
  fc.assert(
    fc.property(months, (month) => {
      const draft = draftOf(month);
      if (draft === undefined) return;
      for (const document of documentsOf(draft).filter(isCredit)) {
        requireControls(document, fatturaPaBody(document));
        if (errorsOf !== undefined) assert.deepEqual(errorsOf(fatturaPa(document, sampleDocument)), []);
        written[document.kind] += 1;
      }
    }),
    { numRuns: 660, seed: 1 },
  );
  assert.ok(written.invoice >= 500 && written.creditNote >= 1_000, JSON.stringify(written));
});

void test("generated drafts and their credit notes keep the rules of EN 16931 in both syntaxes", async () => {
  let documents = 0;
  const treatments: readonly VatTreatment[] = [{ rate: "22" }, { rate: "10" }, ...natures.filter(isInScope)];
  await fc.assert(
    fc.asyncProperty(months, fc.boolean(), async (month, isAllowance) => {
      const works = month.works.map((each, position) => ({ ...each, vat: treatments[position % treatments.length] }));
      const draft = draftOf({ ...month, works: works as GeneratedMonth["works"] });
      if (draft === undefined) return;
      const document = { ...en16931Sample, reductions: isAllowance ? "allowances" : "lines" } as const;
      for (const each of documentsOf(draft).filter(isCredit)) {
        assert.deepEqual(await faultsOf(each, document), []);
        documents += 1;
      }
    }),
    { numRuns: 15, seed: 2 },
  );
  assert.ok(documents >= 40, `${documents} documents`);
});

/** Natures outside the scope of VAT need their own invoice. */
function isInScope({ exemption }: VatTreatment): boolean {
  return typeof exemption === "object" && !["N2.1", "N2.2"].includes(exemption?.nature ?? "");
}

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
