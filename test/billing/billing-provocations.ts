import { acoPolicy, allocate, creditNote, draftInvoices, priceList, SupportError, type VatTreatment } from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { present } from "../support/present.js";
import { charged, inForceFrom, invoiced, only, terms, worked } from "./sample-month.js";

const { priceLists } = terms;
const may = "2026-05-12T10:00+02:00";
const draft = present(only(invoiced([worked(may, 30)])).draft);
const june = present(only(invoiced([worked("2026-06-09T10:00+02:00", 30)])).draft);

const taxed = (vat: VatTreatment): unknown => invoiced([], { customers: [{ id: "C1", vat }] });

const inFirstMinutes = priceList({
  currency: "EUR",
  versions: [inForceFrom("2026-01-01", { firstPeriod: { online: { minutes: 45, price: "40.00" } } })],
});

/** Throws the problem of a month whose reductions exceed its charges, which is data otherwise. */
function heldDraft(): never {
  const items = [{ description: "reduction", quantity: "1", unitPrice: "-50.00" }];
  const [held] = draftInvoices(acoPolicy, [worked(may, 30, { items })], terms).heldBack;
  throw new SupportError(present(held).problem);
}

/** For every code of prices, agreements and invoices, a call that is refused with it. */
export const billingProvocations = {
  invalid_amount: () => priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: untyped(80) } }] }),
  invalid_currency: () => allocate({ amount: "1.00", currency: "euro" }, [1]),
  invalid_month: () => draftInvoices(acoPolicy, [], terms, { month: "May" }),
  duplicate_version: () => priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01"), inForceFrom("2026-01-01")] }),
  missing_exemption: () => taxed({ rate: "0" }),
  unexpected_exemption: () => taxed({ rate: "22", exemption: "N3.2" }),
  no_price_in_force: () => charged(30, { startedAt: "2025-12-31T10:00+01:00" }),
  ambiguous_price: () => charged(30, {}, { priceLists: [...priceLists, ...priceLists] }),
  unknown_customer: () => invoiced([worked(may, 30, { customer: "C9" })]),
  unknown_line: () => creditNote(draft, { lines: [2] }),
  not_whole_blocks: () => invoiced([], { priceLists: [inFirstMinutes] }),
  draft_below_zero: () => heldDraft(),
  more_than_left: () => creditNote(draft, { lines: [{ number: 1, net: "40.01" }] }),
  already_credited: () => creditNote(draft, { lines: [1], credited: [creditNote(draft)] }),
  nothing_to_credit: () => creditNote(draft, { credited: [creditNote(draft)] }),
  other_draft: () => creditNote(draft, { credited: [creditNote(june)] }),
  inconsistent_totals: () => creditNote({ ...draft, totals: { ...draft.totals, gross: "1.00" } }),
  finer_than_currency: () => allocate({ amount: "0.105", currency: "EUR" }, [1, 1]),
  no_weight: () => allocate({ amount: "1.00", currency: "EUR" }, [0, 0]),
};
