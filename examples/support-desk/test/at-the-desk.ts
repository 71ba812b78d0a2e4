import { test } from "node:test";
import type { Message } from "trouble-ticket";
import { openDesk, type Desk } from "../desk/desk.js";
import { startService } from "../http/start-service.js";
import { openStore, type Store } from "../store/store.js";
import { answered, type Answer } from "./answer.js";

/** A desk to test over HTTP. It opens on Monday, 2 March 2026, at 09:00, with nothing in its store. */
export interface TestDesk {
  readonly desk: Desk;
  readonly address: string;
  /** Sets the desk's clock. */
  readonly at: (instant: string) => void;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown, key?: string) => Promise<Answer>;
  /** Sends the outbox, and returns the messages sent so far. */
  readonly mail: () => Promise<readonly Message[]>;
  /** Makes the mailer reject, or take mail again. */
  readonly mailerFails: (fails: boolean) => void;
  /** Makes the mailer reject mail to one address. */
  readonly mailerRejects: (to: string | undefined) => void;
  /** What the desk logged so far. */
  readonly logged: readonly string[];
}

/** Opened by the first test. It ends with the process: a hook of `after` may run before the last spec is imported. */
let opened: Promise<Store> | undefined;

/** Like `test`, with its own desk. */
export function atTheDesk(sentence: string, run: (desk: TestDesk) => Promise<void>): void {
  void test(sentence, { timeout: 60_000 }, async () => {
    const store = await (opened ??= openStore());
    await store.exec("TRUNCATE ticket_events, ticket_sequences, queue, outbox, command_keys");
    const { desk, ...rest } = deskOf(store);
    const { address, stop } = await startService(desk, 0);
    const get = (path: string) => answered(fetch(`${address}${path}`));
    const post = (path: string, body: unknown, key?: string) => {
      const headers = { "Content-Type": "application/json", ...(key !== undefined && { "Idempotency-Key": key }) };
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return answered(fetch(`${address}${path}`, { method: "POST", headers, body: text }));
    };
    try {
      await run({ desk, address, get, post, ...rest });
    } finally {
      await stop();
      await desk.deliver();
    }
  });
}

function deskOf(store: Store): Pick<TestDesk, "desk" | "at" | "mail" | "mailerFails" | "mailerRejects" | "logged"> {
  let now = new Date("2026-03-02T09:00+01:00");
  let ids = 0;
  let fails = false;
  let rejected: string | undefined;
  const logged: string[] = [];
  const sent: Message[] = [];
  const send = (message: Message): Promise<void> => {
    if (fails) return Promise.reject(new Error("no mail today"));
    if (message.to === rejected) return Promise.reject(new Error("no such mailbox"));
    sent.push(message);
    return Promise.resolve();
  };
  const logError = (problem: string): void => void logged.push(problem);
  const desk = openDesk({ store, mailer: { send }, clock: () => now, newId: () => `id-${++ids}`, logError });
  return {
    desk,
    at: (instant) => {
      now = new Date(instant);
    },
    mail: async () => {
      await desk.deliver();
      return sent;
    },
    mailerFails: (failing) => {
      fails = failing;
    },
    mailerRejects: (to) => {
      rejected = to;
    },
    logged,
  };
}
