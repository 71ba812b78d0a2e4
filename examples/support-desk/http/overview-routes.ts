import { Hono } from "hono";
import { attainment, slaFacts } from "trouble-ticket";
import { deskTime } from "../desk/desk-time.js";
import type { Desk } from "../desk/desk.js";
import { allTickets, latestEventAt } from "../store/event-log.js";
import { queueInOrder } from "../store/queue-rows.js";

/** The queue, and the share of promises kept. */
export function overviewRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.get("/queue", async (context) => {
    const entries = await queueInOrder(desk.store);
    return context.json({ queue: entries.map((entry, position) => ({ place: position + 1, ...entry })) });
  });

  routes.get("/attainment", async (context) => {
    const facts = (await allTickets(desk.store)).flatMap((ticket) => slaFacts(ticket) ?? []);
    const now = deskTime(desk, await latestEventAt(desk.store));
    return context.json(attainment(desk.policy, facts, now));
  });

  return routes;
}
