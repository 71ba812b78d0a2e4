import type { LogEvent } from "./log-row.js";

/** An event of a case. */
export interface CaseStep {
  readonly activity: string;
  /** Who did it; empty if the log has no name. */
  readonly resource: string;
  readonly atMs: number;
}

/** The events of the cases read so far. */
export interface StepBook {
  readonly byCase: ReadonlyMap<string, readonly CaseStep[]>;
  readonly enter: (caseId: string, event: LogEvent) => void;
}

export function stepBook(): StepBook {
  const byCase = new Map<string, CaseStep[]>();
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    texts.set(own, own);
    return own;
  };
  return {
    byCase,
    enter: (caseId, { activity, resource, atMs }) => {
      const step = { activity: shared(activity), resource: shared(resource), atMs };
      const steps = byCase.get(caseId);
      if (steps === undefined) byCase.set(caseId, [step]);
      else steps.push(step);
    },
  };
}

/** A copy of a text: a part of a piece of the file would keep the whole piece in memory. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
