import { Hono } from "hono";
import { attainment, slaFacts } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { allTickets } from "../store/event-log.js";
import { queueInOrder } from "../store/queue-rows.js";

/** Who is next, and how well the desk keeps its promise. */
export function overviewRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.get("/queue", async (context) => {
    const entries = await queueInOrder(desk.store);
    return context.json({ queue: entries.map((entry, position) => ({ place: position + 1, ...entry })) });
  });

  routes.get("/attainment", async (context) => {
    const facts = (await allTickets(desk.store)).flatMap((ticket) => slaFacts(ticket) ?? []);
    return context.json(attainment(desk.policy, facts, desk.clock()));
  });

  return routes;
}
