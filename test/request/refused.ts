import { acoPolicy, safeParseRequest, type Problem, type RequestPolicy } from "../../src/index.js";
import { faultsOf } from "../problem/refusal.js";

/** The problems of a request under a policy. Defaults to the published one. */
export function refused(data: unknown, policy: RequestPolicy = acoPolicy): readonly Problem[] {
  const reading = safeParseRequest(policy, data);
  return reading.ok ? [] : reading.problems;
}

/** The faults of a request, each as its code and path, sorted. */
export function faults(data: unknown, policy: RequestPolicy = acoPolicy): readonly string[] {
  return faultsOf(refused(data, policy));
}
