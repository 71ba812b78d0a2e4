import { showValue, type Problem } from "../problem/internal.js";

/** International numbers have at most 15 digits (ITU-T E.164); the shortest that a desk can call back, 5. */
export function phoneProblems(value: string): readonly Problem[] {
  const digits = value.replaceAll(/[^0-9]/g, "").length;
  const isPlausible = /^[0-9 +().\-/]+$/.test(value) && digits >= 5 && digits <= 15;
  return isPlausible ? [] : [{ code: "invalid_phone", value: showValue(value) }];
}
