import type { Desk } from "./desk.js";

/**
 * The desk's time, never earlier than the latest event.
 *
 * A clock that is set back would otherwise put the next command before the last one. For a ticket the time stands still until
 * the clock has caught up.
 */
export function deskTime({ clock }: Pick<Desk, "clock">, latestEventAt: Date | undefined): Date {
  const now = clock();
  return latestEventAt !== undefined && latestEventAt > now ? latestEventAt : now;
}

/** The latest instant in a history; undefined without events. */
export function latestOf(history: readonly { readonly at: Date }[]): Date | undefined {
  return history.reduce<Date | undefined>((latest, { at }) => (latest === undefined || at > latest ? at : latest), undefined);
}
