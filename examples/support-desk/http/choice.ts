import type { Context } from "hono";
import { problemException } from "./problem-answer.js";

/** The value of a query, one of those known. Defaults to the first. Another value is answered with 400. */
export function choice<Value extends string>(context: Context, name: string, known: readonly [Value, ...Value[]]): Value {
  const given = context.req.query(name);
  const value = given === undefined ? known[0] : known.find((each) => each === given);
  if (value !== undefined) return value;
  const message = `${name}: ${JSON.stringify(given)} is not one of ${known.join(", ")}`;
  throw problemException(context, 400, { code: "unknown_value", path: [name], message });
}
