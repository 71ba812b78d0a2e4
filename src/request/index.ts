export { parseRequest, safeParseRequest, splitRequest } from "./parse-request.js";
export type { Requester, RequestPolicy, SupportReport, SupportRequest } from "./support-request.js";
