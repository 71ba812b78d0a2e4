import type { Cancellation } from "../ticket/internal.js";
import type { Standing } from "./standing.js";

/** The words messages are written in. */
export interface MessageWords {
  readonly registeredSubject: (number: string, priority: string) => string;
  readonly registered: (number: string, priority: string) => string;
  readonly standingSubject: (number: string, standing: Standing) => string;
  readonly standsAt: (number: string, now: string) => string;
  readonly ended: (number: string, standing: "concluded" | "closed", at: string) => string;
  readonly cancelled: (number: string, cancellation: Cancellation | undefined, at: string) => string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly unguaranteed: string;
  readonly unpromised: string;
  readonly ifWaitEnds: (date: string) => string;
  readonly waits: (awaited: string) => string;
  /** By the published policy's pausing reasons; another policy's are told by their name. */
  readonly awaited: ReadonlyMap<string, string>;
  readonly waitsForIntervention: string;
  readonly nothingNeeded: string;
  readonly since: (date: string) => string;
  readonly timesOf: (timeZone: string) => string;
}

type Label =
  | "ticket"
  | "status"
  | "priority"
  | "received"
  | "due"
  | "application"
  | "customer"
  | "operator"
  | "kind"
  | "lineNumber"
  | "version"
  | "errorContent"
  | "description"
  | "interventions"
  | "planned"
  | "processingTime"
  | "notes";
