export { isEmailAddress } from "./email-address.js";
export { safeParseRequest } from "./parse-request.js";
export type { SupportRequest } from "./support-request.js";
