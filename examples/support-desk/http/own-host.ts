import type { MiddlewareHandler } from "hono";
import { problemAnswer } from "./problem-answer.js";

/** The names of this machine. A desk that others reach has its public name here. */
const ownNames: readonly (string | undefined)[] = ["127.0.0.1", "localhost"];

/**
 * Refuses requests for another host.
 *
 * A web page whose name is made to resolve to this machine (DNS rebinding) is of one origin with the desk for the browser, which
 * lets it read the answers. The requests then have the page's name as their host.
 */
export const ownHost: MiddlewareHandler = async (context, next) => {
  if (ownNames.includes(hostnameOf(context.req.header("Host")))) return next();
  return problemAnswer(context, 403, { code: "foreign_host", message: "The desk is not at this host name." });
};

function hostnameOf(host = ""): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}
