import { Hono } from "hono";
import { allowedCommands, replay, safeParseTicketNumber, ticketReport } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { handleCommand } from "../desk/handle-command.js";
import { eventsOf } from "../store/event-log.js";
import { placeOf } from "../store/queue-rows.js";
import { choice } from "./choice.js";
import { commandId } from "./command-id.js";
import { jsonBody } from "./json-body.js";

const noTicket = { problems: [{ code: "no_ticket" }] };

/** What is to happen to a ticket, and how it stands. */
export function ticketRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.use("/tickets/:number/*", async (context, next) => {
    return safeParseTicketNumber(desk.policy, context.req.param("number")).ok ? next() : context.json(noTicket, 404);
  });

  routes.post("/tickets/:number/commands", async (context) => {
    const told = { id: commandId(desk, context), data: await jsonBody(context) };
    const handled = await handleCommand(desk, context.req.param("number"), told);
    if (handled === undefined) return context.json(noTicket, 404);
    if (!handled.ok) {
      const { refusal } = handled;
      if (refusal.code === "invalid_command") return context.json({ problems: refusal.problems }, 422);
      return context.json({ problems: [refusal] }, 409);
    }
    void desk.deliver();
    const { ticket, events } = handled;
    const next = allowedCommands(desk.policy, ticket);
    return context.json({ number: ticket.number, version: ticket.version, events: events.map(({ type }) => type), next });
  });

  routes.get("/tickets/:number", async (context) => {
    const audience = choice(context, "audience", ["customer", "staff"]);
    const number = context.req.param("number");
    const ticket = replay(await eventsOf(desk.store, number));
    if (ticket === undefined) return context.json(noTicket, 404);
    const place = await placeOf(desk.store, number);
    return context.json(ticketReport(desk.policy, ticket, desk.clock(), { audience, ...(place !== undefined && { place }) }));
  });

  return routes;
}
