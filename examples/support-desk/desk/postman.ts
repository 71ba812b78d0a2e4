import { markSent, unsent } from "../store/outbox.js";
import type { Store } from "../store/store.js";
import type { Desk } from "./desk.js";
import type { Mailer } from "./mailer.js";

/**
 * Sends what is in the outbox, one round after another, and resolves when a round that began after the call is over.
 *
 * A message is marked when it was sent. Where the process ends between the two it is sent once more: at least once, never lost.
 */
export function postman(store: Store, mailer: Mailer, tell: Desk["tell"]): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last
      .then(() => sendAll(store, mailer))
      .catch((error: unknown) => {
        tell("a message stays in the outbox", error);
      });
    return last;
  };
}

async function sendAll(store: Store, mailer: Mailer): Promise<void> {
  for (const { place, message } of await unsent(store)) {
    await mailer.send(message);
    await markSent(store, place);
  }
}
