import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";
import type { VatTreatment } from "../money/vat.js";

/** Customer and dates of an agreement. */
interface AgreementHead {
  /** Unique id, shown on statements. */
  readonly id: string;
  readonly customer: string;
  /** First date on which it holds, on the provider's calendar. */
  readonly from: LocalDate;
  /** Last date on which it holds. Defaults to no end. */
  readonly to?: LocalDate | null | undefined;
}

/** What an agreement that pays for work covers. */
interface PayingAgreement extends AgreementHead {
  /** The causes it covers. Defaults to all. */
  readonly causes?: readonly string[] | null | undefined;
  /** The modes it covers. Defaults to all. */
  readonly modes?: readonly string[] | null | undefined;
  /** Whether the call-out fee is due although the agreement pays the time. Defaults to `"included"`. */
  readonly callOutFee?: "included" | "charged" | null | undefined;
}

/** A lump sum pays for all interventions of its kind within its dates. */
export interface LumpSum extends PayingAgreement {
  readonly kind: "lumpSum";
}

/** A prepaid pack pays for whole blocks until it is used up. */
export interface PrepaidPack extends PayingAgreement {
  readonly kind: "prepaidPack";
  /** What was bought, in minutes. */
  readonly minutes: number;
  /** What interventions that are not given here have used of it, in minutes. Defaults to 0. */
  readonly usedMinutes?: number | null | undefined;
  /** By band: a block of the band takes that many times its minutes. Defaults to 1. */
  readonly weights?: Readonly<Record<string, Amount>> | null | undefined;
}

/** An incident pack pays for all of a ticket's work with one incident. */
export interface IncidentPack extends PayingAgreement {
  readonly kind: "incidentPack";
  /** The number of incidents that were bought. */
  readonly incidents: number;
  /** Incidents that earlier runs took. Defaults to 0. */
  readonly usedIncidents?: number | null | undefined;
  /** Numbers of the tickets that have their incident from earlier runs. */
  readonly tickets?: readonly string[] | null | undefined;
}

/** A fee is charged once or for each period, whether anything was done or not. */
export interface Fee extends AgreementHead {
  readonly kind: "fee";
  /** Length of the periods, counted from `from`. */
  readonly every: "once" | "month" | "quarter" | "year";
  /** Charged for each period whole. */
  readonly amount: Amount;
  /** Text of the line. */
  readonly description: string;
  /** Defaults to the customer's, else to that of the price lists. */
  readonly currency?: string | null | undefined;
  /** Defaults to the customer's. */
  readonly vat?: VatTreatment | null | undefined;
  /** Charged in the month in which a period begins or ends. Defaults to `"advance"`. */
  readonly billed?: "advance" | "arrears" | null | undefined;
  /** Periods charged on or before this date make no line. Defaults to none. */
  readonly billedThrough?: LocalDate | null | undefined;
}

/** An agreement that pays for work. */
export type Payer = LumpSum | PrepaidPack | IncidentPack;

/** What a customer has agreed to pay besides the hours worked. */
export type Agreement = Payer | Fee;

/** Whether an agreement pays for work. */
export function isPayer(agreement: Agreement): agreement is Payer {
  return agreement.kind !== "fee";
}

/**
 * The order in which a customer's agreements are asked: lump sums first, for they are not used up; then the packs, the one that
 * ends first before the others.
 */
export function inOrderOfUse<Each extends Payer>(agreements: readonly Each[]): readonly Each[] {
  const place = ({ kind, to, from, id }: Payer): string => [kind === "lumpSum" ? 0 : 1, to ?? "9999", from, id].join("\n");
  return agreements
    .map((agreement) => ({ agreement, key: place(agreement) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ agreement }) => agreement);
}

/** Why an agreement does not pay for some work, if it does not. */
export function refusalOf(
  { from, to, causes, modes }: Payer,
  { date, cause, mode }: { readonly date: LocalDate; readonly cause: string; readonly mode: string },
): "notYetInForce" | "ended" | "otherCause" | "otherMode" | undefined {
  if (date < from) return "notYetInForce";
  if (to !== undefined && to !== null && date > to) return "ended";
  if (causes?.includes(cause) === false) return "otherCause";
  return modes?.includes(mode) === false ? "otherMode" : undefined;
}
