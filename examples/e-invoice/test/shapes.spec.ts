import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote, type CreditNote, type InvoiceDraft, type VatTreatment } from "trouble-ticket";
import { fatturaPa, fatturaPaBody, stampDuty, type FatturaPaBody } from "../fatturapa.js";
import { monthDraft } from "./month.js";
import { codesOf } from "./problems.js";
import { sampleDocument } from "./sample.js";
import { schemaErrors } from "./validator.js";

const errorsOf = schemaErrors();

/** The body, after the whole document was validated where the schema is at hand. */
function validBody(document: InvoiceDraft | CreditNote): FatturaPaBody {
  if (errorsOf !== undefined) assert.deepEqual(errorsOf(fatturaPa(document, sampleDocument)), []);
  return fatturaPaBody(document);
}

function exempt(nature: string, reference = "art. 1 D.P.R. 633/1972"): VatTreatment {
  return { rate: "0", exemption: { nature, reference } };
}

const natures = "N1 N2.1 N2.2 N3.1 N3.2 N3.3 N3.4 N3.5 N3.6 N4 N5 N6.1 N6.2 N6.3 N6.4 N6.5 N6.6 N6.7 N6.8 N6.9 N7".split(" ");

void test("every nature in use is written, and five of them owe stamp duty", () => {
  const stamped = natures.filter((nature) => {
    const body = validBody(monthDraft({ vat: exempt(nature) }));
    assert.deepEqual(
      body.DatiRiepilogo.map(({ Natura, Imposta }) => [Natura, Imposta]),
      [[nature, "0.00"]],
    );
    return body.DatiBollo !== undefined;
  });
  assert.deepEqual(stamped, ["N2.1", "N2.2", "N3.5", "N3.6", "N4"]);
});

void test("a nature that no longer exists or never did is refused", () => {
  for (const nature of ["N2", "N3", "N6", "N3.7", "N6.10", "n4", "N8", "VATEX-EU-AE"]) {
    assert.deepEqual(
      codesOf(() => fatturaPaBody(monthDraft({ vat: exempt(nature) }))),
      ["invalid_nature"],
      nature,
    );
  }
});

void test("stamp duty counts the natures that owe it together, and nothing else", () => {
  const works = (cents: string): object[] => [
    { vat: exempt("N2.1"), items: [{ description: "Parte", quantity: "1", unitPrice: cents }] },
    { vat: exempt("N6.9") },
    {},
  ];
  const prices = { pricePerHour: { online: "77.00" } };
  assert.equal(stampDuty(monthDraft({ works: works("0.47"), prices })).due, false);
  assert.equal(stampDuty(monthDraft({ works: works("0.48"), prices })).due, true);
  const two = [{ vat: exempt("N2.1") }, { vat: exempt("N4") }];
  assert.equal(stampDuty(monthDraft({ works: two, prices: { pricePerHour: { online: "38.74" } } })).due, true);
});

void test("a credit note of an exempt invoice owes stamp duty as the invoice does", () => {
  const draft = monthDraft({ vat: exempt("N4") });
  assert.deepEqual(validBody(creditNote(draft)).DatiBollo, { BolloVirtuale: "SI", ImportoBollo: "2.00" });
  const part = creditNote(draft, { lines: [{ number: 1, net: "77.47" }] });
  assert.equal(validBody(part).DatiBollo, undefined);
});

void test("a reduction of exempt amounts owes no stamp duty, and neither does the credit of one", () => {
  const items = [{ description: "Sconto", quantity: "1", unitPrice: "-100.00", vat: exempt("N4") }];
  const draft = monthDraft({ works: [{ items, minutes: 120 }] });
  assert.equal(draft.totals.vatByRate[1]?.net, "-100.00");
  assert.equal(validBody(draft).DatiBollo, undefined);
  assert.equal(validBody(creditNote(draft)).DatiBollo, undefined);
});

void test("the stamp duty of a draft in another currency is refused, because its limit is in EUR", () => {
  assert.deepEqual(
    codesOf(() => stampDuty(monthDraft({ currency: "CHF", vat: exempt("N4") }))),
    ["unsupported_currency"],
  );
});

void test("several rates and natures make a summary each, and the lines say the same", () => {
  const works = [{}, { vat: { rate: "10" } }, { vat: { rate: "22.00" } }, { vat: exempt("N4") }, { vat: exempt("N2.1") }];
  const body = validBody(monthDraft({ works }));
  assert.deepEqual(
    body.DatiRiepilogo.map(({ AliquotaIVA, Natura, ImponibileImporto, Imposta }) => [
      AliquotaIVA,
      Natura ?? "",
      ImponibileImporto,
      Imposta,
    ]).sort(),
    [
      ["0.00", "N2.1", "80.00", "0.00"],
      ["0.00", "N4", "80.00", "0.00"],
      ["10.00", "", "80.00", "8.00"],
      ["22.00", "", "160.00", "35.20"],
    ],
  );
  assert.equal(body.ImportoTotaleDocumento, "443.20");
});

void test("two references under one nature are one summary with both", () => {
  const works = [{ vat: exempt("N4", "art. 10, n. 1") }, { vat: exempt("N4", "art. 10, n. 18") }];
  const [total, ...others] = validBody(monthDraft({ works })).DatiRiepilogo;
  assert.deepEqual(others, []);
  assert.equal(total?.ImponibileImporto, "160.00");
  assert.equal(total?.RiferimentoNormativo, "art. 10, n. 1; art. 10, n. 18");
});

void test("a rate with two chargeabilities makes two summaries, and the customer pays the tax of one", () => {
  const works = [
    {},
    { vat: { rate: "22", chargeability: "split" } },
    { vat: { rate: "22", chargeability: "deferred" } },
  ] as const;
  const draft = monthDraft({ works });
  assert.deepEqual(
    validBody(draft)
      .DatiRiepilogo.map(({ EsigibilitaIVA }) => EsigibilitaIVA)
      .sort(),
    ["D", "I", "S"],
  );
  assert.match(fatturaPa(draft, sampleDocument), /<ImportoPagamento>275\.20<\/ImportoPagamento>/);
});

void test("split payment with any of the natures N6 is refused, with another nature it is written", () => {
  for (const nature of natures) {
    const vat = { ...exempt(nature), chargeability: "split" } as const;
    const wanted = nature.startsWith("N6") ? ["split_payment_not_allowed"] : [];
    assert.deepEqual(
      codesOf(() => fatturaPaBody(monthDraft({ vat }))),
      wanted,
      nature,
    );
  }
});

void test("a rate as a fraction of one is refused", () => {
  assert.deepEqual(
    codesOf(() => fatturaPaBody(monthDraft({ vat: { rate: "0.22" } }))),
    ["invalid_rate"],
  );
  assert.deepEqual(
    codesOf(() => fatturaPaBody(monthDraft({ vat: { rate: "22.125" } }))),
    ["invalid_rate"],
  );
});

void test("a first period, call-out fees, a price per ticket and a fee are pieces; the rest is hours", () => {
  const startedAt = "2026-03-20T09:00+01:00";
  const works = [{ minutes: 90 }, { mode: "onSite", minutes: 60 }, { mode: "phone", startedAt }];
  const prices = {
    pricePerHour: { online: "80.00", onSite: "100.00" },
    firstPeriod: { online: { minutes: 60, price: "70.00" } },
    callOutFee: { onSite: "35.00" },
    pricePerTicket: { phone: "25.00" },
  };
  const agreements = [
    {
      kind: "fee",
      id: "f",
      customer: "c",
      from: "2026-01-01",
      to: "2026-12-31",
      every: "month",
      amount: "19.90",
      description: "Canone",
    },
  ] as const;
  const lines = validBody(monthDraft({ works, prices, agreements })).DettaglioLinee;
  assert.deepEqual(
    lines.map((line) => [line.Quantita, line.UnitaMisura, line.PrezzoUnitario, line.PrezzoTotale]),
    [
      ["1.00", "nr", "70.00", "70.00"],
      ["0.50", "ore", "80.00", "40.00"],
      ["1.00", "ore", "100.00", "100.00"],
      ["1.00", "nr", "35.00", "35.00"],
      ["1.00", "nr", "25.00", "25.00"],
      ["1.00", "nr", "19.90", "19.90"],
    ],
  );
  assert.deepEqual(
    lines.map(({ NumeroLinea }) => NumeroLinea),
    [1, 2, 3, 4, 5, 6],
  );
});

void test("what a prepaid pack pays is no line", () => {
  const pack = { kind: "prepaidPack", id: "p", customer: "c", from: "2026-01-01", to: "2026-12-31", minutes: 30 } as const;
  const [line] = validBody(monthDraft({ agreements: [pack] })).DettaglioLinee;
  assert.deepEqual([line?.Quantita, line?.PrezzoTotale], ["0.50", "40.00"]);
});

void test("a part of 0.00 has the sign of its price, in the invoice and its credit note", () => {
  const startedAt = "2026-03-04T17:59+01:00";
  const works = [{}, { mode: "minute", startedAt, minutes: 2 }];
  const prices = { pricePerHour: { online: "80.00", minute: "0.30" }, bands: { evening: { factor: "1.5" } } };
  const draft = monthDraft({ works, prices });
  for (const document of [draft, creditNote(draft)]) {
    assert.deepEqual(
      validBody(document).DettaglioLinee.map((line) => [line.PrezzoUnitario, line.PrezzoTotale]),
      [
        ["80.00", "80.00"],
        ["0.30", "0.00"],
        ["0.45", "0.01"],
      ],
    );
  }
});

void test("eight decimals are written, a ninth is refused", () => {
  const draft = (quantity: string, unitPrice: string): InvoiceDraft =>
    monthDraft({ works: [{ items: [{ description: "Cavo", quantity, unitPrice }] }] });
  assert.equal(validBody(draft("0.12345678", "1000")).DettaglioLinee[1]?.Quantita, "0.12345678");
  assert.equal(validBody(draft("1000", "0.12345678")).DettaglioLinee[1]?.PrezzoUnitario, "0.12345678");
  assert.equal(validBody(draft("3.10", "2.5")).DettaglioLinee[1]?.PrezzoTotale, "7.75");
  assert.deepEqual(
    codesOf(() => fatturaPaBody(draft("0.123456789", "1000"))),
    ["finer_than_format"],
  );
  assert.deepEqual(
    codesOf(() => fatturaPaBody(draft("1000", "0.123456789"))),
    ["finer_than_format"],
  );
});

void test("amounts beyond eleven digits before the point are refused, counts beyond twelve", () => {
  const draft = (quantity: string, unitPrice: string): InvoiceDraft =>
    monthDraft({ works: [{ items: [{ description: "Server", quantity, unitPrice }] }] });
  assert.equal(validBody(draft("1", "80000000000")).DettaglioLinee[1]?.PrezzoTotale, "80000000000.00");
  assert.equal(validBody(draft("999999999999", "0.01")).DettaglioLinee[1]?.Quantita, "999999999999.00");
  for (const [quantity, unitPrice] of [
    ["1", "100000000000"],
    ["1000000000000", "0.01"],
  ] as const) {
    const codes = codesOf(() => fatturaPaBody(draft(quantity, unitPrice)));
    assert.deepEqual([...new Set(codes)], ["amount_too_large"]);
  }
});

void test("a fee of 0.00 has no sign in a credit note", () => {
  const prices = { pricePerHour: { onSite: "100.00" }, callOutFee: { onSite: "0.00" } };
  const note = creditNote(monthDraft({ works: [{ mode: "onSite" }], prices }));
  const [, fee] = validBody(note).DettaglioLinee;
  assert.deepEqual([fee?.PrezzoUnitario, fee?.PrezzoTotale], ["0.00", "0.00"]);
});

void test("a draft that was changed is refused by the control that it breaks", () => {
  const draft = monthDraft({ works: [{}, { vat: exempt("N4") }] });
  const [line, ...lines] = draft.lines;
  assert.ok(line !== undefined);
  const priced = { ...line, parts: line.parts.map((part) => ({ ...part, unitPrice: "80.02" })) };
  assert.deepEqual(
    codesOf(() => fatturaPaBody({ ...draft, lines: [priced, ...lines] })),
    ["price_differs"],
  );
  const [taxed, ...totals] = draft.totals.vatByRate;
  assert.ok(taxed !== undefined);
  const changed = (fields: object): InvoiceDraft => {
    return { ...draft, totals: { ...draft.totals, vatByRate: [{ ...taxed, ...fields }, ...totals] } };
  };
  assert.deepEqual(
    codesOf(() => fatturaPaBody(changed({ vat: "17.62" }))),
    ["tax_differs"],
  );
  assert.deepEqual(
    codesOf(() => fatturaPaBody(changed({ net: "81.01", vat: "17.82" }))),
    ["base_differs"],
  );
  assert.deepEqual(
    codesOf(() => fatturaPaBody({ ...draft, lines: Array.from({ length: 10_000 }, () => line) }))[0],
    "too_many_lines",
  );
});

void test("an invoice that is credited in parts makes notes that sum to it", () => {
  const draft = monthDraft({ works: [{ minutes: 90 }, { vat: { rate: "10" } }] });
  const first = creditNote(draft, { lines: [{ number: 1, net: "33.33" }] });
  const second = creditNote(draft, { credited: [first] });
  const totals = [first, second].map((note) => Number(validBody(note).ImportoTotaleDocumento) * 100);
  assert.equal(Math.round(totals.reduce((sum, total) => sum + total, 0)), Number(draft.totals.gross) * 100);
  assert.equal(validBody(first).DettaglioLinee[0]?.Descrizione.startsWith("Storno parziale"), true);
});

void test("a note that takes back a reduction would charge, and is refused", () => {
  const works = [{ items: [{ description: "Sconto", quantity: "2", unitPrice: "-5.00" }] }];
  const draft = monthDraft({ works });
  assert.deepEqual(
    codesOf(() => fatturaPaBody(creditNote(draft, { lines: [2] }))),
    ["credit_above_zero"],
  );
  const whole = validBody(creditNote(draft)).DettaglioLinee;
  assert.deepEqual(
    whole.map(({ PrezzoUnitario, PrezzoTotale }) => [PrezzoUnitario, PrezzoTotale]),
    [
      ["80.00", "80.00"],
      ["-5.00", "-10.00"],
    ],
  );
});

void test("a reduction of one rate leaves a base below zero in its summary", () => {
  const works = [{ items: [{ description: "Sconto", quantity: "1", unitPrice: "-5.00", vat: { rate: "10" } }] }];
  const [, reduced] = validBody(monthDraft({ works })).DatiRiepilogo;
  assert.deepEqual([reduced?.ImponibileImporto, reduced?.Imposta], ["-5.00", "-0.50"]);
});

void test("breaks and tabs in a description become spaces, a character outside Latin-1 is refused", () => {
  const draft = (description: string): InvoiceDraft =>
    monthDraft({ works: [{ items: [{ description, quantity: "1", unitPrice: "1.00" }] }] });
  assert.equal(validBody(draft("Citta\u0300")).DettaglioLinee[1]?.Descrizione, "Città, ticket 2026-000001");
  const written = validBody(draft(" Cavo\r\n\t<rete> & “prese” ≥ 2 – 5 €")).DettaglioLinee[1]?.Descrizione;
  assert.equal(written, 'Cavo <rete> & "prese" >= 2 - 5 EUR, ticket 2026-000001');
  assert.throws(() => fatturaPaBody(draft("a\u200bb")), /U\+200B/);
  for (const text of ["🙂", "中文", "Ł", "a\u0000b", "a\u0085b", "a\u007fb", "\ud800"]) {
    assert.deepEqual(
      codesOf(() => fatturaPaBody(draft(text))),
      ["not_latin_1"],
      JSON.stringify(text),
    );
  }
});
