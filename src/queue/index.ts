export { queueEntry, type QueueEntry } from "./entry.js";
export { compareInQueue, nextInQueue, orderQueue, queuePosition } from "./order.js";
export { orderByDue } from "./order-by-due.js";
export { queueKey, queueMember, queueScore } from "./storage-keys.js";
