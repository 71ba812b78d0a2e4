import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { isSupportError } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { deadLetterRoutes } from "./dead-letter-routes.js";
import { jsonOnly } from "./json-only.js";
import { ownHost } from "./own-host.js";
import { overviewRoutes } from "./overview-routes.js";
import { problemAnswer } from "./problem-answer.js";
import { requestRoutes } from "./request-routes.js";
import { statementRoutes } from "./statement-routes.js";
import { ticketRoutes } from "./ticket-routes.js";

const maxBytes = 256 * 1024;

/**
 * The desk over HTTP. Errors are `problems`, each with a code and a sentence.
 *
 * There is no authentication. It goes before `jsonOnly`: middleware that identifies the caller, and refuses with 401 or 403.
 */
export function deskApp(desk: Desk): Hono {
  const app = new Hono();
  app.use(ownHost);
  app.use(jsonOnly);
  app.use(
    bodyLimit({
      maxSize: maxBytes,
      onError: (context) =>
        problemAnswer(context, 413, { code: "too_large", message: `A body has at most ${maxBytes / 1024} KiB.` }),
    }),
  );
  for (const routes of [requestRoutes, ticketRoutes, overviewRoutes, statementRoutes, deadLetterRoutes]) {
    app.route("/", routes(desk));
  }
  app.notFound((context) => problemAnswer(context, 404, { code: "no_such_page", message: "There is nothing at this address." }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    // The sender is gone before the end of the body: nobody reads the answer, and nothing is wrong with the desk.
    if (context.req.raw.signal.aborted) {
      return problemAnswer(context, 400, { code: "incomplete_body", message: "The body ended early." });
    }
    // Options come from the address. Other problems are the desk's own, such as a missing price.
    const problems = isSupportError(error) ? error.problems : [];
    const isOption = problems.length > 0 && problems.every(({ path }) => path?.[0] === "options");
    if (isOption) return problemAnswer(context, 400, ...problems);
    desk.logError("a request was not answered", error);
    if (problems.length > 0) return problemAnswer(context, 500, ...problems);
    return problemAnswer(context, 500, { code: "internal", message: "The desk failed; its log has the reason." });
  });
  return app;
}
