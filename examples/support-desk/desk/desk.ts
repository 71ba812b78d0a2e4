import { randomUUID } from "node:crypto";
import type { InvoiceTerms, SupportPolicy } from "trouble-ticket";
import type { Store } from "../store/store.js";
import { deskPolicy } from "./desk-policy.js";
import type { Mailer } from "./mailer.js";
import { postman } from "./postman.js";
import { readTerms } from "./read-terms.js";

/** What the library leaves to an app: where things are kept, what time it is, new ids, and mail. */
export interface DeskOptions {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** Where it is told what went wrong beside an answer. */
  readonly tell?: (problem: string, error: unknown) => void;
}

/** A desk that is open. */
export interface Desk {
  readonly policy: SupportPolicy;
  readonly terms: InvoiceTerms;
  readonly store: Store;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly tell: (problem: string, error: unknown) => void;
  /** Sends what is in the outbox. */
  readonly deliver: () => Promise<void>;
}

export function openDesk(options: DeskOptions): Desk {
  const { store, mailer, clock = () => new Date(), newId = randomUUID, tell = console.error } = options;
  const policy = deskPolicy;
  return { policy, terms: readTerms(policy), store, clock, newId, tell, deliver: postman(store, mailer, tell) };
}
