export type ParsedJson = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly fault: string };

/** A text as JSON, or the words of the engine for why it is none. */
export function parsedJson(text: string): ParsedJson {
  try {
    return { ok: true, data: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, fault: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
