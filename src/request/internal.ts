export { isEmailAddress } from "./text-checks.js";
export { safeParseRequest } from "./parse-request.js";
export type { SupportRequest } from "./support-request.js";
