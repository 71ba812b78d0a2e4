export { isGuaranteed } from "./is-guaranteed.js";
export { parseRequest, safeParseRequest } from "./parse-request.js";
export type { RequestPolicy } from "./request-policy.js";
export { splitRequest } from "./split-request.js";
export type { Operator, SupportReport, SupportRequest } from "./support-request.js";
