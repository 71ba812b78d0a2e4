export { acknowledgementMessage } from "./acknowledgement-message.js";
export { closingMessage } from "./closing-message.js";
export type { MessagePolicy } from "./message-policy.js";
export type { MessageOptions } from "./message-style.js";
export type { Message } from "./message.js";
export { statementMessage } from "./statement-message.js";
export { updateMessage } from "./update-message.js";
