import { Hono } from "hono";
import { slaFacts, slaStatus } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { takeRequest } from "../desk/take-request.js";
import { commandId } from "./command-id.js";
import { jsonBody } from "./json-body.js";

/** Takes requests, and answers with what the customer is told by mail as well. */
export function requestRoutes(desk: Desk): Hono {
  return new Hono().post("/requests", async (context) => {
    const taken = await takeRequest(desk, await jsonBody(context), commandId(desk, context));
    if (!taken.ok) return context.json({ problems: taken.problems }, 422);
    void desk.deliver();
    const { ticket, isNew } = taken;
    const { number, priority } = ticket;
    const facts = slaFacts(ticket);
    const dueAt = facts && slaStatus(desk.policy, facts, desk.clock()).dueAt;
    context.header("Location", `/tickets/${number}`);
    return context.json({ number, priority, ...(dueAt !== undefined && { dueAt }) }, isNew ? 201 : 200);
  });
}
