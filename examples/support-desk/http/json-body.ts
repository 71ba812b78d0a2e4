import type { Context } from "hono";
import { problemException } from "./problem-answer.js";

/** The JSON object in the body. Another body is answered with 400, a text that the database cannot store with 422. */
export async function jsonBody(context: Context): Promise<object> {
  const text = await context.req.text();
  const unstorable: string[] = [];
  const body = parsed(text, (name, value) => {
    if (!isStorable(name) || (typeof value === "string" && !isStorable(value))) unstorable.push(name);
    return value;
  });
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw problemException(context, 400, { code: "no_json_object", message: "The body must be a JSON object." });
  }
  if (unstorable.length === 0) return body;
  const problems = unstorable.map((field) => {
    const message = `${JSON.stringify(field)}: contains U+0000 or half of a surrogate pair, which cannot be stored`;
    return { code: "unstorable_text", field, message };
  });
  throw problemException(context, 422, ...problems);
}

function parsed(text: string, each: (name: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, each);
  } catch {
    return undefined;
  }
}

/** PostgreSQL's jsonb has neither U+0000 nor half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Cs}/u.test(text);
}
