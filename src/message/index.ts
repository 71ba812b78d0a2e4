export { acknowledgementMessage } from "./acknowledgement.js";
export { closingMessage } from "./closing.js";
export type { Message } from "./message.js";
export { statementMessage } from "./statement.js";
export type { MessageOptions, MessagePolicy } from "./style.js";
export { updateMessage } from "./update.js";
