import { setTimeout } from "node:timers/promises";
import { messageSchema } from "trouble-ticket/schemas";
import { markRejected, markSent, unsent, type RetryLimits, type Unsent } from "../store/outbox.js";
import type { Store } from "../store/store.js";
import type { Desk } from "./desk.js";
import type { Mailer } from "./mailer.js";

interface PostmanOptions extends Pick<Desk, "clock" | "logError"> {
  readonly store: Store;
  readonly mailer: Mailer;
}

const limits: RetryLimits = { rejections: 5, hours: 24 };
const sendTimeoutMs = 30_000;

/**
 * Sends the messages in the outbox, one round after another, and resolves when a round that began after the call is over.
 *
 * A message is marked after it was sent. If the process ends between the two it is sent again: at least once, never lost. A
 * rejected message does not keep the others back. It is retried in the next rounds and becomes a dead letter after five
 * rejections, or after 24 hours. A round in which every message was rejected uses up no attempt: then the mailer is down.
 */
export function postman(options: PostmanOptions): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last
      .then(() => sendAll(options))
      .catch((error: unknown) => {
        options.logError("the outbox could not be read", error);
      });
    return last;
  };
}

async function sendAll(options: PostmanOptions): Promise<void> {
  const { store, clock, logError } = options;
  const rejected: { readonly place: number; readonly error: string }[] = [];
  let sent = 0;
  for (const { place, message } of await unsent(store)) {
    const error = await rejectionOf(options.mailer, message);
    if (error === undefined) {
      await markSent(store, place);
      sent += 1;
    } else {
      rejected.push({ place, error });
    }
  }
  for (const { place, error } of rejected) {
    const isDead = await markRejected(store, { place, error, counts: sent > 0, now: clock() }, limits);
    logError(`message ${place} ${isDead ? "is a dead letter now" : "stays in the outbox"}`, error);
  }
}

/** Why a message was not sent; undefined if it was. A mailer that does not answer counts as a rejection. */
async function rejectionOf(mailer: Mailer, stored: Unsent["message"]): Promise<string | undefined> {
  const timer = new AbortController();
  try {
    const message = messageSchema.parse(stored);
    const timeout = setTimeout(sendTimeoutMs, undefined, { signal: timer.signal }).then(() => {
      throw new Error(`the mailer did not answer within ${sendTimeoutMs / 1000} s`);
    });
    await Promise.race([Promise.resolve().then(() => mailer.send(message)), timeout]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    timer.abort();
  }
}
