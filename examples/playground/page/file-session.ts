import type { SupportPolicy } from "trouble-ticket";
import type { LogMapping, LogProblem } from "../../demo/log/mapping.js";
import { adaptedTo, mappingGaps } from "../attainment/change-mapping.js";
import { openFile, type TableHead } from "../attainment/open-file.js";
import { readTickets, type TicketFileReading } from "../attainment/read-tickets.js";
import { byId } from "./dom.js";
import { drawn, piecesOfFile } from "./file-pieces.js";

/** A file as it was dropped. */
export interface TicketBytes {
  readonly name: string;
  readonly bytes: Blob;
}

/** What is known of the file that the page shows. */
export interface ShownFile {
  readonly source: TicketBytes;
  readonly policy: SupportPolicy;
  /** Why the file cannot be opened. */
  readonly problem?: LogProblem;
  readonly head?: TableHead;
  readonly mapping?: LogMapping;
  /** Whether somebody has corrected the mapping that was proposed. */
  readonly isCorrected: boolean;
  /** The tickets; absent while they are being read, or if the mapping has gaps. */
  readonly reading?: TicketFileReading;
  /** The time from the drop or the correction to the answer. */
  readonly spentMs?: number;
}

/** The file of the page: it is opened with a proposed mapping, and read again when the mapping or the policy changes. */
export interface FileSession {
  /** Opens a file, with a saved mapping if there is one. */
  readonly open: (policy: SupportPolicy, source: TicketBytes, saved?: LogMapping) => void;
  readonly correct: (mapping: LogMapping) => void;
  /** Reads the file again by a saved mapping. */
  readonly useMapping: (saved: LogMapping) => void;
  readonly useSeparator: (separator: string) => void;
  readonly usePolicy: (policy: SupportPolicy) => void;
  readonly shown: () => ShownFile | undefined;
}

interface OpenOptions {
  readonly separator?: string | undefined;
  readonly saved?: LogMapping;
}

export function fileSession(changed: () => void): FileSession {
  const progress = byId("progress", HTMLProgressElement);
  let shown: ShownFile | undefined;
  let latest = 0;

  const piecesOf = (source: TicketBytes, own: number): AsyncGenerator<Uint8Array> =>
    piecesOfFile(source.bytes, {
      progress: (share) => {
        progress.value = share;
      },
      isWanted: () => own === latest,
    });
  const begin = (): { readonly own: number; readonly begunMs: number } => {
    progress.hidden = false;
    progress.value = 0;
    return { own: ++latest, begunMs: performance.now() };
  };
  /** Shows what was found unless something else has been asked since; the second time with the time that the answer took. */
  const finish = (own: number, found: ShownFile, begunMs: number): void => {
    if (own !== latest) return;
    progress.hidden = true;
    shown = found;
    changed();
    if (own !== latest || found.reading?.ok !== true) return;
    shown = { ...found, spentMs: performance.now() - begunMs };
    changed();
  };

  const open = async (known: ShownFile, { separator, saved }: OpenOptions = {}): Promise<void> => {
    const { own, begunMs } = begin();
    const { source, policy } = known;
    await drawn();
    try {
      const opening = await openFile(policy, piecesOf(source, own), saved?.separator ?? separator);
      if (!opening.ok) {
        finish(own, { source, policy, isCorrected: false, problem: opening.problem }, begunMs);
        return;
      }
      const { head, mapping } = opening.file;
      const corrected = known.isCorrected && known.mapping ? adaptedTo(policy, known.mapping, mapping) : mapping;
      const kept = saved === undefined ? corrected : savedFor(policy, saved, head);
      await read(own, { source, policy, head, mapping: kept, isCorrected: known.isCorrected }, begunMs);
    } catch (error) {
      finish(own, { source, policy, isCorrected: false, problem: unexpected(error) }, begunMs);
    }
  };
  const read = async (own: number, known: ShownFile & { readonly mapping: LogMapping }, begunMs: number): Promise<void> => {
    const hasGaps = mappingGaps(known.mapping).length > 0;
    const reading = hasGaps ? undefined : await readTickets(known.policy, known.mapping, piecesOf(known.source, own));
    finish(own, { ...known, ...(reading && { reading }) }, begunMs);
  };

  return {
    shown: () => shown,
    open: (policy, source, saved) => {
      shown = undefined;
      void open({ source, policy, isCorrected: saved !== undefined }, { ...(saved && { saved }) });
    },
    useMapping: (saved) => {
      if (shown === undefined) return;
      const { source, policy } = shown;
      void open({ source, policy, isCorrected: true }, { saved });
    },
    correct: (mapping) => {
      if (shown?.head === undefined) return;
      const { source, policy, head, reading } = shown;
      const known = { source, policy, head, mapping, isCorrected: true };
      const { own, begunMs } = begin();
      // The old answer stays until the new one is there, so that the page does not jump.
      shown = { ...known, ...(reading && { reading }) };
      changed();
      read(own, known, begunMs).catch((error: unknown) => {
        finish(own, { ...known, problem: unexpected(error) }, begunMs);
      });
    },
    useSeparator: (separator) => {
      if (shown === undefined) return;
      const { source, policy } = shown;
      void open({ source, policy, isCorrected: false }, { separator });
    },
    usePolicy: (policy) => {
      if (shown === undefined || shown.policy === policy) return;
      const { source, head, mapping, isCorrected } = shown;
      shown = { source, policy, isCorrected, ...(head && { head }), ...(mapping && { mapping }) };
      void open(shown, { separator: mapping?.separator ?? undefined });
    },
  };
}

/** A saved mapping with its defaults filled in, so that the selects show them. */
function savedFor({ calendar }: SupportPolicy, saved: LogMapping, { separator }: TableHead): LogMapping {
  const { timeZone, dateOrder } = saved;
  return { ...saved, separator, timeZone: timeZone ?? calendar.timeZone, dateOrder: dateOrder ?? "ymd" };
}

function unexpected(error: unknown): LogProblem {
  return { code: "unexpected", path: [], message: String(error) };
}
