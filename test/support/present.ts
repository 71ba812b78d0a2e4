/** The value, which must be present. Throws for undefined. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("a value is missing");
  return value;
}
