export { isEmailAddress, maxEmailLength } from "./email-address.js";
export { safeParseRequest } from "./parse-request.js";
export type { SupportRequest } from "./support-request.js";
export { isBlank } from "./text-checks.js";
