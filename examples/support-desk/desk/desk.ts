import { randomUUID } from "node:crypto";
import type { InvoiceTerms, SupportPolicy } from "trouble-ticket";
import type { Store } from "../store/store.js";
import { deskPolicy } from "./desk-policy.js";
import type { Mailer } from "./mailer.js";
import { postman } from "./postman.js";
import { readTerms } from "./read-terms.js";

/** What the library leaves to an app: storage, the clock, new ids, and mail. */
export interface DeskOptions {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** Logs errors that no answer reports. */
  readonly logError?: (problem: string, error: unknown) => void;
}

/** A desk that is open. */
export interface Desk {
  readonly policy: SupportPolicy;
  readonly terms: InvoiceTerms;
  readonly store: Store;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly logError: (problem: string, error: unknown) => void;
  /** Sends the messages in the outbox. */
  readonly deliver: () => Promise<void>;
}

export function openDesk(options: DeskOptions): Desk {
  const { store, mailer, clock = () => new Date(), newId = randomUUID, logError = console.error } = options;
  const policy = deskPolicy;
  const deliver = postman({ store, mailer, clock, logError });
  return { policy, terms: readTerms(policy), store, clock, newId, logError, deliver };
}
