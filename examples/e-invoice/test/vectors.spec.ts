import assert from "node:assert/strict";
import { test } from "node:test";
import { creditNote, draftInvoices, priceList, supportPolicy } from "trouble-ticket";
import { fatturaPaBody, type FatturaPaBody } from "../fatturapa.js";
import { sharedFile } from "./shared.js";

interface Vector {
  readonly id: string;
  readonly title: string;
  readonly policy: string;
  readonly terms: { readonly priceLists: readonly object[] };
  readonly interventions: readonly object[];
  readonly credit?: object;
  readonly expect: {
    readonly refused?: string;
    readonly TipoDocumento: string;
    readonly lines: readonly Readonly<Record<string, string>>[];
    readonly riepilogo: readonly Readonly<Record<string, string>>[];
    readonly ImportoTotaleDocumento: string;
    readonly bollo: boolean;
  };
}

const text = sharedFile("vectors/einvoice.json");
const { policies, drafts } = JSON.parse(text ?? '{"policies":{},"drafts":[]}') as {
  readonly policies: Readonly<Record<string, object>>;
  readonly drafts: readonly Vector[];
};

test("the vectors of e-invoices are present", { skip: text === undefined && "../shared is absent" }, () => {
  assert.ok(drafts.length > 0);
});

for (const vector of drafts) {
  test(`${vector.id} ${vector.title}`, () => {
    if (vector.expect.refused !== undefined) {
      assert.throws(
        () => bodyOf(vector),
        (error: { readonly code?: unknown }) => typeof error.code === "string",
      );
      return;
    }
    const body = bodyOf(vector);
    assert.equal(body.TipoDocumento, vector.expect.TipoDocumento);
    assert.equal(body.ImportoTotaleDocumento, vector.expect.ImportoTotaleDocumento);
    assert.equal(body.DatiBollo !== undefined, vector.expect.bollo);
    assertFields(body.DettaglioLinee, vector.expect.lines);
    assertFields(body.DatiRiepilogo, vector.expect.riepilogo);
  });
}

function bodyOf({ policy, terms, interventions, credit }: Vector): FatturaPaBody {
  const priced = { ...terms, priceLists: terms.priceLists.map((list) => Reflect.apply(priceList, undefined, [list])) };
  const args = [Reflect.apply(supportPolicy, undefined, [policies[policy]]), interventions, priced];
  const { statements } = Reflect.apply(draftInvoices, undefined, args) as ReturnType<typeof draftInvoices>;
  const draft = statements[0]?.draft;
  assert.ok(draft !== undefined);
  return fatturaPaBody(credit === undefined ? draft : (Reflect.apply(creditNote, undefined, [draft, credit]) as typeof draft));
}

function assertFields(actual: readonly object[], expected: readonly Readonly<Record<string, string>>[]): void {
  assert.equal(actual.length, expected.length);
  for (const [position, fields] of expected.entries()) {
    const found = actual[position] as Readonly<Record<string, unknown>>;
    assert.deepEqual(Object.fromEntries(Object.keys(fields).map((name) => [name, found[name]])), fields);
  }
}
