export { compareInQueue } from "./compare-in-queue.js";
export { type DueInQueue, orderByDue } from "./order-by-due.js";
export { nextInQueue, orderQueue, queuePosition } from "./order-queue.js";
export { queueEntry, type QueueRow } from "./queue-entry.js";
export { queueKey } from "./queue-key.js";
export { queueMember, queueScore } from "./queue-score.js";
export type { Queueable, QueueEntry, QueueTicket } from "./queueable.js";
