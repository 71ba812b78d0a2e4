import type { Message } from "trouble-ticket";

/** Sends mail. A message that it rejects is retried with the next one, up to a limit. */
export interface Mailer {
  readonly send: (message: Message) => Promise<void>;
}

/** Prints the recipient and the subject instead of sending. */
export const consoleMailer: Mailer = {
  send: ({ to, subject }) => {
    console.log(`mail to ${to}: ${subject}`);
    return Promise.resolve();
  },
};
