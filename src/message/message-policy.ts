import { entryNamed, requireRecord, wrongType } from "../problem/internal.js";
import type { SlaPolicy } from "../sla/internal.js";
import type { TicketPolicy } from "../ticket/internal.js";
import { isLocalizedText, textIn, type Locale, type LocalizedText } from "../time/internal.js";

/** As much of a support policy as messages need; every `SupportPolicy` is one. */
export interface MessagePolicy extends TicketPolicy, SlaPolicy {
  readonly name: string;
}

/** Refuses, with `wrong_type`, a policy that messages cannot be written by. */
export function requireMessagePolicy(policy: MessagePolicy): void {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.priorities, ["policy", "priorities"]);
  requireRecord(policy.requests, ["policy", "requests"]);
  requireRecord(policy.requests.kinds, ["policy", "requests", "kinds"]);
  if (typeof policy.name === "string") return;
  throw wrongType(["policy", "name"], "a text", policy.name);
}

interface Labelled {
  readonly label: LocalizedText;
}

/** What people call an entry of a policy; one that the policy no longer has goes by its name, so that old tickets can be told. */
export function labelIn(locale: Locale, labelled: Readonly<Record<string, Labelled>>, name: string): string {
  const label = entryNamed(labelled, name)?.label;
  return isLocalizedText(label) ? textIn(locale, label) : name;
}
