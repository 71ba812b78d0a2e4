import type { Cancellation, SupportRequest } from "../../src/index.js";
import { aRequest, at, type CommandDraft } from "./scenario.js";

interface Registration {
  readonly receivedAt?: string;
  readonly priority?: string;
  readonly addressedTo?: "expert";
}

export const registered = (time: string, facts: Registration = {}): CommandDraft => ({
  type: "register",
  at: at(time),
  receivedAt: at(facts.receivedAt ?? time),
  number: "2026-000123",
  priority: facts.priority ?? "standard",
  request: requestTo(facts.addressedTo ?? "support"),
});

export function requestTo(addressedTo: "support" | "expert"): SupportRequest {
  return { ...aRequest, addressedTo };
}

export const forwarded = (time: string): CommandDraft => ({ type: "forward", at: at(time) });

export const reprioritised = (time: string, priority: string): CommandDraft => ({
  type: "reprioritise",
  at: at(time),
  priority,
  reason: "Nobody can work",
});

export const planned = (time: string, id: string, plannedFor: string, mode = "phone"): CommandDraft => ({
  type: "planIntervention",
  at: at(time),
  interventionId: id,
  mode,
  expert: "Carla",
  plannedFor: at(plannedFor),
});

export const approvalAsked = (time: string): CommandDraft => ({ type: "askApproval", at: at(time) });

export const approval = (time: string, answer: "granted" | "refused"): CommandDraft => ({
  type: "recordApproval",
  at: at(time),
  answer,
});

export const started = (time: string, id: string, facts: { mode?: string; expert?: string } = {}): CommandDraft => ({
  type: "startIntervention",
  at: at(time),
  interventionId: id,
  mode: facts.mode ?? "phone",
  expert: facts.expert ?? "Carla",
});

export const finished = (time: string, id: string, cause = "softwareFault"): CommandDraft => ({
  type: "finishIntervention",
  at: at(time),
  interventionId: id,
  cause,
  done: "Set the tax table right",
});

export const corrected = (time: string, id: string, startedAt: string, endedAt: string): CommandDraft => ({
  type: "correctIntervention",
  at: at(time),
  interventionId: id,
  startedAt: at(startedAt),
  endedAt: at(endedAt),
  reason: "The timer was left on",
});

export const invoiced = (time: string, id: string): CommandDraft => ({ type: "markInvoiced", at: at(time), interventionId: id });

export const waiting = (time: string, pauseId: string, reason = "customerAnswer"): CommandDraft => ({
  type: "waitForCustomer",
  at: at(time),
  pauseId,
  reason,
});

export const resumed = (time: string, pauseId?: string): CommandDraft => ({
  type: "resume",
  at: at(time),
  ...(pauseId !== undefined && { pauseId }),
});

export const acknowledged = (time: string): CommandDraft => ({ type: "acknowledge", at: at(time) });
export const updated = (time: string): CommandDraft => ({ type: "recordUpdate", at: at(time) });
export const messaged = (time: string): CommandDraft => ({ type: "recordMessage", at: at(time) });
export const reached = (time: string, metric: string): CommandDraft => ({ type: "recordMilestone", at: at(time), metric });

export const noted = (time: string, audience: "internal" | "customer", text: string): CommandDraft => ({
  type: "addNote",
  at: at(time),
  audience,
  text,
});

export const concluded = (time: string): CommandDraft => ({ type: "conclude", at: at(time) });
export const closed = (time: string): CommandDraft => ({ type: "close", at: at(time) });
export const reopened = (time: string): CommandDraft => ({ type: "reopen", at: at(time), reason: "It is back" });

export const cancelled = (time: string, cancellation: Cancellation = { kind: "withdrawn" }): CommandDraft => ({
  type: "cancel",
  at: at(time),
  cancellation,
});
