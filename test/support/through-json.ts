/** What a value is once it was written as JSON and read again. */
export function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
