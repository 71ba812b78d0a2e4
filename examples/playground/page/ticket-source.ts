import { readTickets, type TicketFileReading } from "../attainment/read-tickets.js";
import { sampleTickets } from "../attainment/sample-tickets.js";
import { byId, place } from "./dom.js";
import { drawn, piecesOfFile } from "./file-pieces.js";
import type { Store } from "./store.js";

const sampleCount = 600;

/**
 * Takes a file that is chosen or dropped, reads it with progress, and hands over what was read. What it returns reads the made-up
 * tickets where the page's state asks for them.
 */
export function ticketSource(store: Store, found: (reading: TicketFileReading, begunMs: number) => void): () => void {
  const progress = byId("progress", HTMLProgressElement);
  let latest = 0;
  let isSample = false;
  const read = async (source: Blob): Promise<void> => {
    const own = ++latest;
    const begunMs = performance.now();
    progress.hidden = false;
    progress.value = 0;
    await drawn();
    const reading = await readTickets(
      piecesOfFile(source, (share) => {
        progress.value = share;
      }),
    );
    if (own !== latest) return;
    found(reading, begunMs);
    progress.hidden = true;
  };
  const readGiven = (given: File | undefined): void => {
    if (given === undefined) return;
    isSample = false;
    store.update({ tickets: "none" });
    void read(given);
  };

  const chosen = byId("file", HTMLInputElement);
  chosen.addEventListener("change", () => {
    readGiven(chosen.files?.[0]);
    chosen.value = "";
  });
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
    readGiven(event.dataTransfer?.files[0]);
  });
  byId("sample-tickets", HTMLButtonElement).addEventListener("click", () => {
    store.update({ tickets: "sample" });
  });
  return () => {
    if (isSample || store.state().tickets !== "sample") return;
    isSample = true;
    void read(new Blob([sampleTickets(sampleCount)]));
  };
}
