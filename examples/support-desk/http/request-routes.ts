import { Hono } from "hono";
import { slaFacts, slaStatus } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { takeRequest } from "../desk/take-request.js";
import { commandKey } from "./command-key.js";
import { jsonBody } from "./json-body.js";
import { problemAnswer } from "./problem-answer.js";

/** Takes requests, and answers with the facts that the customer also gets by mail. */
export function requestRoutes(desk: Desk): Hono {
  return new Hono().post("/requests", async (context) => {
    const body = await jsonBody(context);
    const taken = await takeRequest(desk, body, commandKey(desk, context, body));
    if (!taken.ok) {
      const isConflict = taken.problems.some(({ code }) => code === "key_reused");
      return problemAnswer(context, isConflict ? 409 : 422, ...taken.problems);
    }
    void desk.deliver();
    const { ticket, isNew, now } = taken;
    const { number, priority } = ticket;
    const facts = slaFacts(ticket);
    const dueAt = facts && slaStatus(desk.policy, facts, now).dueAt;
    context.header("Location", `/tickets/${number}`);
    return context.json({ number, priority, ...(dueAt !== undefined && { dueAt }) }, isNew ? 201 : 200);
  });
}
