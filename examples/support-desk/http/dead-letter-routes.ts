import { Hono } from "hono";
import type { Desk } from "../desk/desk.js";
import { deadLetters, retryDeadLetter } from "../store/outbox.js";
import { problemAnswer } from "./problem-answer.js";

/** The messages that the desk gave up on, and another attempt for one of them. */
export function deadLetterRoutes(desk: Desk): Hono {
  const routes = new Hono();

  routes.get("/dead-letters", async (context) => context.json({ deadLetters: await deadLetters(desk.store) }));

  routes.post("/dead-letters/:place/retry", async (context) => {
    const place = context.req.param("place");
    const isRetried = /^\d{1,15}$/.test(place) && (await retryDeadLetter(desk.store, Number(place), desk.clock()));
    if (!isRetried) {
      return problemAnswer(context, 404, { code: "no_dead_letter", message: "There is no dead letter at this place." });
    }
    void desk.deliver();
    return context.json({ place: Number(place) });
  });

  return routes;
}
