import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fileText } from "../../demo/log/log-file.js";
import { readLog } from "../../demo/published/read-log.js";
import type { TicketFacts } from "./warehouse-ticket.js";

/** The published log of a help desk lies next to the project and is not part of it. */
const path = fileURLToPath(new URL("../../../../shared/data/italian-helpdesk.csv", import.meta.url));

export const isRealLogHere: boolean = existsSync(path);

/** The tickets of the real log, from receipt to the first time that each was taken in charge. */
export async function realTickets(): Promise<readonly TicketFacts[]> {
  const nothing = (): void => undefined;
  const reading = await readLog(fileText(path, nothing), nothing);
  if (!reading.ok) throw new Error(reading.fault);
  return [...reading.log.cases.values()].map(({ caseId, priority, receivedMs, takenMs }) => ({
    number: caseId,
    priority,
    receivedAt: new Date(receivedMs),
    intervenedAt: takenMs === undefined ? undefined : new Date(takenMs),
  }));
}
