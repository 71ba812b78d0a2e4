import { wrongType, type ProblemPath } from "../problem/internal.js";

/** Refuses what is not a share of a budget: a finite number from zero, which may be above one. Throws `wrong_type`. */
export function requireFraction(fraction: number, path: ProblemPath): void {
  if (Number.isFinite(fraction) && fraction >= 0) return;
  throw wrongType(path, "a finite number from zero", fraction);
}
