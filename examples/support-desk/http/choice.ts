import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

/** What a query says, of the values there are; the first of them where it does not say. Another value is answered with 400. */
export function choice<Value extends string>(context: Context, name: string, known: readonly [Value, ...Value[]]): Value {
  const given = context.req.query(name);
  const value = given === undefined ? known[0] : known.find((each) => each === given);
  if (value !== undefined) return value;
  throw new HTTPException(400, {
    res: context.json({ problems: [{ code: "unknown_value", path: [name], value: given, known }] }, 400),
  });
}
