import type { VectorAgreement, VectorLine } from "./billing-input.js";
import { untyped } from "../problem/refusal.js";

/** From when on an hour costs how much, in any mode or by mode. */
interface SharedVersion extends Readonly<Record<string, unknown>> {
  readonly from: string;
  readonly pricePerHour: string | Readonly<Record<string, string>>;
}

/** An intervention of the shared vectors with all that decides what it costs. */
export interface SharedWork {
  readonly classification?: string;
  readonly agreement?: ({ readonly type: string } & Readonly<Record<string, unknown>>) | null;
  readonly currency?: string;
  readonly vatRate?: string | null;
  readonly vatNature?: string | null;
  readonly mode?: string;
  readonly start?: string;
  readonly end?: string;
  readonly seconds?: number;
  readonly pricePerHour?: string;
  readonly callOutFee?: string;
  readonly priceList?: readonly SharedVersion[];
  /** The minutes of a block by mode, where they are not the published policy's. */
  readonly blocks?: Readonly<Record<string, number>> | undefined;
}

/** The published policy's modes that have the shared vectors' blocks. */
const modes: Readonly<Record<string, string>> = { remote: "online", "on-site": "onSite" };

/** The published policy's causes; any other name is left as it is, for the policy to refuse. */
const causes: Readonly<Record<string, string>> = {
  malfunction: "softwareFault",
  error: "softwareFault",
  advisory: "technicalAdvice",
  technical: "technicalAdvice",
  "technical-advisory": "technicalAdvice",
  regulatory: "regulatoryAdvice",
  "regulatory-advisory": "regulatoryAdvice",
};

const kinds: Readonly<Record<string, string>> = {
  "lump-sum": "lumpSum",
  prepaid: "prepaidPack",
  "prepaid-pack": "prepaidPack",
  pack: "prepaidPack",
};

/** What facts of agreements may be called; any other name is left as it is, for the schema to refuse. */
const agreementFacts: Readonly<Record<string, readonly [name: string, times: number]>> = {
  validFrom: ["from", 1],
  validTo: ["to", 1],
  until: ["to", 1],
  classifications: ["causes", 1],
  covers: ["causes", 1],
  remainingMinutes: ["minutes", 1],
  hours: ["minutes", 60],
  remainingHours: ["minutes", 60],
};

/** The length of a pack's block in each mode. */
const blockMinutes: Readonly<Record<string, number>> = { remote: 30, "on-site": 60 };

/** A price or an agreement without a date was there from the beginning. */
const always = "1970-01-01";

/** The policy's name of a mode. */
export function modeOf(mode: string): string {
  return modes[mode] ?? mode;
}

/** Work as a line of this repository's vectors. */
export function lineOf(work: SharedWork): VectorLine {
  const { classification = "advisory", currency = "EUR", mode = "", agreement, vatRate = "22", vatNature } = work;
  const nature = vatNature ?? undefined;
  const rate = vatRate ?? (nature === undefined ? untyped(vatRate) : "0");
  const { start = "2026-05-12T08:00:00Z", blocks, pricePerHour, callOutFee, priceList } = work;
  const price = {
    from: always,
    pricePerHour: pricePerHour ?? untyped(undefined),
    ...(callOutFee !== undefined && { callOutFee }),
  };
  return {
    mode: modeOf(mode),
    cause: causes[classification] ?? classification,
    startedAt: start,
    endedAt: endOf({ ...work, start }) ?? untyped(undefined),
    currency,
    prices: priceList?.map((version) => ({ ...version, pricePerHour: priceIn(version, mode) })) ?? [price],
    vat: { rate, ...(nature !== undefined && { exemption: nature }) },
    ...(blocks?.[mode] !== undefined && { blockMinutes: blocks[mode] }),
    ...(agreement !== undefined && agreement !== null && { agreement: agreementOf(agreement, mode) }),
  };
}

function priceIn({ pricePerHour }: SharedVersion, mode: string): string {
  return typeof pricePerHour === "object" && pricePerHour !== null ? (pricePerHour[mode] ?? untyped(undefined)) : pricePerHour;
}

/** The end of work: its own, or its start plus its seconds. */
export function endOf({ start = "", end, seconds }: SharedWork): string | undefined {
  if (end !== undefined || seconds === undefined || Number.isNaN(Date.parse(start))) return end;
  return new Date(Date.parse(start) + seconds * 1000).toISOString();
}

function agreementOf(
  { type, ...fields }: { readonly type: string } & Readonly<Record<string, unknown>>,
  mode: string,
): VectorAgreement {
  const facts = Object.entries(fields).map(([name, value]): readonly [string, unknown] => {
    const blocks = name === "blocks" || name === "remainingBlocks";
    const [known, times] = blocks ? ["minutes", blockMinutes[mode] ?? 30] : (agreementFacts[name] ?? [name, 1]);
    if (known === "causes" && Array.isArray(value)) return [known, value.map((cause: string) => causes[cause] ?? cause)];
    return [known, typeof value === "number" ? value * times : value];
  });
  return untyped({ kind: kinds[type] ?? type, from: always, ...Object.fromEntries(facts) });
}
