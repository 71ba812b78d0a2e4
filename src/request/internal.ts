export { safeParseRequest } from "./parse-request.js";
export type { SupportRequest } from "./support-request.js";
