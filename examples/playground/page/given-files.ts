import type { LogMapping, LogProblem } from "../../demo/log/mapping.js";
import { parseMappingText } from "../../demo/log/parse-mapping.js";
import { sampleTickets } from "../attainment/sample-tickets.js";
import { byId, place } from "./dom.js";
import type { TicketBytes } from "./file-session.js";
import type { Store } from "./store.js";

const sampleCount = 600;

/** The mapping file that was given last, and what came of it. */
export interface GivenMapping {
  readonly name: string;
  /** Whether it is used, kept for the next file, or no mapping. */
  readonly state: "used" | "kept" | "faulty";
  readonly problems: readonly LogProblem[];
}

/** What is done with the files that are chosen or dropped. */
export interface FileTaker {
  /** Opens a file of tickets, with the saved mapping that came with it or before it. */
  readonly openTable: (table: TicketBytes, saved: LogMapping | undefined) => void;
  /** Uses a saved mapping for the file that is open; false if there is none. */
  readonly useMapping: (saved: LogMapping) => boolean;
  /** Shows what came of a mapping file. */
  readonly changed: () => void;
}

/** The files of the tab of many tickets, as they are chosen or dropped: a CSV file, a saved mapping, or both at once. */
export interface GivenFiles {
  readonly mapping: () => GivenMapping | undefined;
  /** Takes the made-up tickets where the page's state asks for them. */
  readonly readSample: () => void;
}

export function givenFiles(store: Store, taker: FileTaker): GivenFiles {
  let isSample = false;
  let mapping: GivenMapping | undefined;
  let kept: { readonly name: string; readonly mapping: LogMapping } | undefined;

  const takeMapping = async (file: File): Promise<void> => {
    const { name } = file;
    const reading = parseMappingText(await file.text());
    if (!reading.ok) {
      mapping = { name, state: "faulty", problems: reading.problems };
      return;
    }
    kept = { name, mapping: reading.mapping };
    mapping = { name, state: "kept", problems: [] };
  };
  const use = (table: TicketBytes | undefined): void => {
    const saved = kept;
    const isUsed = table !== undefined || (saved !== undefined && taker.useMapping(saved.mapping));
    if (table !== undefined) taker.openTable(table, saved?.mapping);
    if (!isUsed) return;
    kept = undefined;
    if (saved !== undefined) mapping = { name: saved.name, state: "used", problems: [] };
    else if (table !== undefined && mapping?.state !== "faulty") mapping = undefined;
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const json = files.find(isMapping);
    const table = files.find((file) => !isMapping(file));
    if (json === undefined) mapping = mapping?.state === "kept" ? mapping : undefined;
    else await takeMapping(json);
    if (table !== undefined) {
      isSample = false;
      store.update({ tickets: "none" });
    }
    use(table && { name: table.name, bytes: table });
    taker.changed();
  };

  for (const id of ["file", "mapping-file"]) {
    const chosen = byId(id, HTMLInputElement);
    chosen.addEventListener("change", () => {
      const files = [...(chosen.files ?? [])];
      chosen.value = "";
      void take(files);
    });
  }
  const dropZone = place("drop-zone");
  const hovered = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    dropZone.classList.toggle("over", isOver);
  };
  dropZone.addEventListener("dragover", (event) => {
    hovered(event, true);
  });
  dropZone.addEventListener("dragleave", (event) => {
    hovered(event, false);
  });
  dropZone.addEventListener("drop", (event) => {
    hovered(event, false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void take(files);
  });
  byId("sample-tickets", HTMLButtonElement).addEventListener("click", () => {
    store.update({ tickets: "sample" });
  });
  return {
    mapping: () => mapping,
    readSample: () => {
      if (isSample || store.state().tickets !== "sample") return;
      isSample = true;
      mapping = undefined;
      taker.openTable({ name: "tickets.csv", bytes: new Blob([sampleTickets(sampleCount)]) }, undefined);
    },
  };
}

function isMapping({ name, type }: File): boolean {
  return /\.jsonc?$/i.test(name) || type === "application/json";
}
