import type { Message } from "trouble-ticket";

/** Whatever sends mail. What it rejects stays in the outbox and is tried again with the next message. */
export interface Mailer {
  readonly send: (message: Message) => Promise<void>;
}

/** Mail that is only shown. */
export const consoleMailer: Mailer = {
  send: ({ to, subject }) => {
    console.log(`mail to ${to}: ${subject}`);
    return Promise.resolve();
  },
};
