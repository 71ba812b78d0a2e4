import type { Timer } from "../timers-of.js";

/** What a job queue must offer: jobs at an instant, by a key that is scheduled once, and withdrawn by it. */
export interface Scheduler {
  /** Scheduling a key again does nothing. */
  readonly schedule: (timers: readonly Timer[]) => Promise<void>;
  /** Withdrawing a key that has fired, or never was, does nothing. */
  readonly withdraw: (keys: readonly string[]) => Promise<void>;
  /** Fires timers at their instants, each at least once; a timer whose handler fails is tried again. */
  readonly work: (fire: (timer: Timer) => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}
