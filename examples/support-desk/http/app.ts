import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { isSupportError } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { overviewRoutes } from "./overview-routes.js";
import { requestRoutes } from "./request-routes.js";
import { statementRoutes } from "./statement-routes.js";
import { ticketRoutes } from "./ticket-routes.js";

const mostBytes = 256 * 1024;

/** The desk over HTTP. What went wrong is told as `problems`, each with its code. */
export function deskApp(desk: Desk): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => context.json({ problems: [{ code: "too_large" }] }, 413) }));
  for (const routes of [requestRoutes, ticketRoutes, overviewRoutes, statementRoutes]) app.route("/", routes(desk));
  app.notFound((context) => context.json({ problems: [{ code: "no_such_page" }] }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    // What is wrong with an option was in the address; the rest is the desk's own to mend, such as a price that is missing.
    const problems = isSupportError(error) ? error.problems : [];
    if (problems.length > 0 && problems.every(({ path }) => path?.[0] === "options")) return context.json({ problems }, 400);
    desk.tell("a request was not answered", error);
    return context.json({ problems: problems.length > 0 ? problems : [{ code: "internal" }] }, 500);
  });
  return app;
}
