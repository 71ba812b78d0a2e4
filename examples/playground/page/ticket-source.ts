import { sampleTickets } from "../attainment/sample-tickets.js";
import { byId, place } from "./dom.js";
import type { TicketBytes } from "./file-session.js";
import type { Store } from "./store.js";

const sampleCount = 600;

/**
 * Takes a file that is chosen or dropped. What it returns takes the made-up tickets where the page's state asks for them.
 */
export function ticketSource(store: Store, given: (file: TicketBytes) => void): () => void {
  let isSample = false;
  const give = (file: File | undefined): void => {
    if (file === undefined) return;
    isSample = false;
    store.update({ tickets: "none" });
    given({ name: file.name, bytes: file });
  };

  const chosen = byId("file", HTMLInputElement);
  chosen.addEventListener("change", () => {
    give(chosen.files?.[0]);
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
    give(event.dataTransfer?.files[0]);
  });
  byId("sample-tickets", HTMLButtonElement).addEventListener("click", () => {
    store.update({ tickets: "sample" });
  });
  return () => {
    if (isSample || store.state().tickets !== "sample") return;
    isSample = true;
    given({ name: "tickets.csv", bytes: new Blob([sampleTickets(sampleCount)]) });
  };
}
