import { requireRecord } from "../problem/internal.js";
import type { SupportRequest } from "./support-request.js";

/**
 * Whether a request is promised an answer: one sent to an expert's address alone is not, until it is forwarded to support.
 *
 * @throws SupportError `wrong_type` for what is not a request
 * @example
 * isGuaranteed({ addressedTo: "expert" }) // => false
 */
export function isGuaranteed(request: Pick<SupportRequest, "addressedTo">): boolean {
  requireRecord(request, ["request"]);
  return request.addressedTo === "support";
}
