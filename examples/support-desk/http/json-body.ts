import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

/** The JSON object that a request carries. Another body is answered with 400, a text that the database cannot hold with 422. */
export async function jsonBody(context: Context): Promise<object> {
  const text = await context.req.text();
  const unstorable: string[] = [];
  const body = parsed(text, (name, value) => {
    if (typeof value === "string" && !isStorable(value)) unstorable.push(name);
    return value;
  });
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new HTTPException(400, { res: context.json({ problems: [{ code: "no_json_object" }] }, 400) });
  }
  if (unstorable.length === 0) return body;
  const problems = unstorable.map((field) => ({ code: "unstorable_text", field }));
  throw new HTTPException(422, { res: context.json({ problems }, 422) });
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
