import type { MiddlewareHandler } from "hono";
import { problemAnswer } from "./problem-answer.js";

/**
 * Refuses the requests that a foreign web page can make a browser send.
 *
 * A page may post text or a form to any address without asking. With `application/json` the browser asks first, and the desk does
 * not answer that question. The origin is checked as well. Programs such as curl send no origin.
 */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const { method, header } = { method: context.req.method, header: (name: string) => context.req.header(name) };
  if (method === "GET" || method === "HEAD") return next();
  const origin = header("Origin");
  const isForeign = origin !== undefined && hostOf(origin) !== header("Host")?.toLowerCase();
  if (isForeign || header("Sec-Fetch-Site") === "cross-site") {
    const message = "Requests from pages of another origin are refused.";
    return problemAnswer(context, 403, { code: "foreign_origin", message });
  }
  const type = header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return next();
  return problemAnswer(context, 415, { code: "not_json", message: "Send the body as Content-Type: application/json." });
};

/** The host and port of an origin; undefined for the origin `null` of sandboxed pages and files. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
