import { Hono } from "hono";
import { allowedCommands, replay, safeParseTicketNumber, ticketReport } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { deskTime, latestOf } from "../desk/desk-time.js";
import { handleCommand } from "../desk/handle-command.js";
import { eventsOf } from "../store/event-log.js";
import { placeOf } from "../store/queue-rows.js";
import { choice } from "./choice.js";
import { commandKey } from "./command-key.js";
import { jsonBody } from "./json-body.js";
import { noTicket, problemAnswer } from "./problem-answer.js";

/** Commands on a ticket, and its report. */
export function ticketRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.use("/tickets/:number/*", async (context, next) => {
    return safeParseTicketNumber(desk.policy, context.req.param("number")).ok ? next() : problemAnswer(context, 404, noTicket);
  });

  routes.post("/tickets/:number/commands", async (context) => {
    const data = await jsonBody(context);
    const handled = await handleCommand(desk, context.req.param("number"), { ...commandKey(desk, context, data), data });
    if (handled === undefined) return problemAnswer(context, 404, noTicket);
    if (!handled.ok) {
      const { refusal } = handled;
      if (refusal.code === "invalid_command") return problemAnswer(context, 422, ...refusal.problems);
      return problemAnswer(context, 409, refusal);
    }
    void desk.deliver();
    const { ticket, events } = handled;
    const next = allowedCommands(desk.policy, ticket);
    return context.json({ number: ticket.number, version: ticket.version, events: events.map(({ type }) => type), next });
  });

  routes.get("/tickets/:number", async (context) => {
    const audience = choice(context, "audience", ["customer", "staff"]);
    const number = context.req.param("number");
    const history = await eventsOf(desk.store, number);
    const ticket = replay(history);
    if (ticket === undefined) return problemAnswer(context, 404, noTicket);
    const place = await placeOf(desk.store, number);
    const now = deskTime(desk, latestOf(history));
    return context.json(ticketReport(desk.policy, ticket, now, { audience, ...(place !== undefined && { place }) }));
  });

  return routes;
}
