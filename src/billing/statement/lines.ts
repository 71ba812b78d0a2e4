import { countedPart, sharedParts } from "../charge/parts.js";
import { isZero } from "../amount.js";
import type { VatTreatment } from "../money/vat.js";
import type { InterventionItem } from "../work/intervention.js";
import type { FinishedWork } from "../work/work.js";
import type { ChargedGroup } from "./charge-groups.js";
import type { DueFee } from "./fees.js";
import type { FeeLine, InvoiceLine, ItemLine, StatementIntervention, StatementLine, WorkLine } from "./statement.js";

type Unnumbered<Line> = Line extends StatementLine ? Omit<Line, "number"> : never;

/** The line of a group, and those of the items of its interventions. */
export function linesOfGroup({ works, charge }: ChargedGroup): readonly Unnumbered<StatementLine>[] {
  const [{ ticketNumber, vat }] = works;
  const line: Unnumbered<WorkLine> = {
    ...{ kind: "work", ticketNumber },
    ...charge,
    vat: { ...vat },
    interventions: works.map(interventionOf),
  };
  return [line, ...works.flatMap((work) => work.items.map((item) => itemLine(work, item, charge.currency)))];
}

function itemLine(work: FinishedWork, item: InterventionItem, currency: string): Unnumbered<ItemLine> {
  const { ticketNumber, id, date } = work;
  const { net, parts } = sharedParts(currency, [countedPart("item", item.quantity, item.unitPrice)]);
  const vat: VatTreatment = { ...(item.vat ?? work.vat) };
  return { kind: "item", ticketNumber, intervention: id, date, description: item.description, currency, net, parts, vat };
}

/** The line of a fee's period. */
export function feeLine({ fee, currency, vat, period, date }: DueFee): Unnumbered<FeeLine> {
  const { net, parts } = sharedParts(currency, [countedPart("fee", 1, fee.amount)]);
  const { id: agreement, description } = fee;
  return { kind: "fee", agreement, date, description, period, currency, net, parts, vat: { ...vat } };
}

function interventionOf({ id, startedAt, endedAt, elapsedMs, cause, expert, done, band }: FinishedWork): StatementIntervention {
  return {
    ...{ id, startedAt, endedAt, elapsedMs, cause },
    ...(expert !== undefined && { expert }),
    ...(done !== undefined && { done }),
    ...(band !== undefined && { band }),
  };
}

/** The lines of a draft: those of a statement for which something is due. */
export function invoiceLines(lines: readonly StatementLine[]): readonly InvoiceLine[] {
  return lines.filter(({ net }) => !isZero(net)).map(invoiceLine);
}

function invoiceLine(line: StatementLine): InvoiceLine {
  const { number, date, net } = line;
  const amounts = { net, vat: { ...line.vat }, parts: line.parts.map((part) => ({ ...part })) };
  switch (line.kind) {
    case "work": {
      const { kind, ticketNumber, mode, labels, chargeableMinutes } = line;
      return { kind, number, ticketNumber, date, mode, labels, chargeableMinutes, ...amounts };
    }
    case "item": {
      const { kind, ticketNumber, description } = line;
      return { kind, number, ticketNumber, date, description, ...amounts };
    }
    case "fee": {
      const { kind, agreement, description, period } = line;
      return { kind, number, agreement, date, description, period: { ...period }, ...amounts };
    }
  }
}
