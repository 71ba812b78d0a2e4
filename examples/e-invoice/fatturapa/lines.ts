import type { CreditNote, InvoiceDraft, InvoiceLine, LocalDate, LocalizedText } from "trouble-ticket";
import { centsText, exact, priceText, quantityText } from "./numbers.js";
import type { Problems } from "./problem.js";
import { natureOf } from "./stamp-duty.js";
import { rateText } from "./summary.js";
import { cutLatinText } from "./text.js";

/** `DettaglioLinee`: one part of a draft's line. */
export interface DetailLine {
  readonly NumeroLinea: number;
  readonly Descrizione: string;
  readonly Quantita: string;
  readonly UnitaMisura: "ore" | "nr";
  readonly PrezzoUnitario: string;
  readonly PrezzoTotale: string;
  readonly AliquotaIVA: string;
  readonly Natura?: string;
}

export type LinePart = InvoiceLine["parts"][number];

/** The text of a line for a part of a charge; an app may replace it, with the labels of its modes. */
export type Describe = (line: InvoiceLine, part: LinePart) => string;

const cent = exact("0.01");
const mostLines = 9_999;

/** A line for each part; `sign` is -1 for a credit note, whose amounts FatturaPA writes above zero. */
export function detailLines(
  document: InvoiceDraft | CreditNote,
  sign: 1 | -1,
  describe: Describe,
  problems: Problems,
): readonly DetailLine[] {
  const parts = document.lines.flatMap((line, position) =>
    line.parts.map((part, place) => ({ line, part, path: ["lines", position, "parts", place] })),
  );
  if (parts.length === 0) problems.add("no_lines", ["lines"], "the document has no line to invoice");
  if (parts.length > mostLines)
    problems.add("too_many_lines", ["lines"], `${parts.length} lines are too many; at most ${mostLines}`);
  return parts.map(({ line, part, path }, position) => {
    const total = exact(part.net).times(sign);
    const unitPrice = exact(part.unitPrice).times(sign);
    const quantity = quantityText(exact(part.quantity), part.unit, path, problems);
    const difference = exact(quantity).times(unitPrice).minus(total).abs();
    if (difference.gt(cent)) {
      const [asked, written] = [exact(quantity).times(unitPrice).toString(), total.toString()];
      problems.add("price_differs", path, `quantity times unit price is ${asked}, the line says ${written} (00423)`);
    }
    const nature = natureOf(line.vat.exemption);
    return {
      NumeroLinea: position + 1,
      Descrizione: cutLatinText(describe(line, part), 1_000, path, problems),
      Quantita: quantity,
      UnitaMisura: part.unit === "hour" ? "ore" : "nr",
      PrezzoUnitario: priceText(unitPrice, path, problems),
      PrezzoTotale: centsText(total, path, problems),
      AliquotaIVA: rateText(line.vat.rate),
      ...(nature !== undefined && { Natura: nature }),
    };
  });
}

/** The description in Italian, with the policy's labels of modes and bands. */
export const describeInItalian: Describe = (line, part) => {
  switch (line.kind) {
    case "item":
      return `${part.kind === "partial" ? "Storno parziale: " : ""}${line.description}, ticket ${line.ticketNumber}`;
    case "fee":
      return `${part.kind === "partial" ? "Storno parziale: " : ""}${line.description}, dal ${dateText(line.period.from)}`;
    case "work": {
      const { mode, bands = {} } = line.labels;
      const band = part.band === undefined ? "" : `, fascia ${labelText(bands[part.band] ?? part.band)}`;
      const work = `ticket ${line.ticketNumber} del ${dateText(line.date)}, ${labelText(mode)}${band}`;
      return `${workTexts[part.kind]}, ${work}`;
    }
  }
};

const workTexts: Readonly<Record<LinePart["kind"], string>> = {
  time: "Assistenza",
  firstPeriod: "Primo periodo di assistenza",
  callOutFee: "Diritto di chiamata",
  ticket: "Assistenza a ticket",
  item: "Materiale",
  fee: "Canone",
  partial: "Storno parziale",
};

function labelText(label: LocalizedText): string {
  return typeof label === "string" ? label : label.it;
}

/** A local date as Italy writes it: `03/03/2026`. */
function dateText(date: LocalDate): string {
  return date.split("-").reverse().join("/");
}
