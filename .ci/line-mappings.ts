import { decode, encode } from "@jridgewell/sourcemap-codec";

/**
 * The mappings of a source map with the columns left out, a third of the size: stack traces and debuggers show lines. The code is
 * not minified, so that a line of it holds one statement at most. Keeps a segment where the source or its line changes.
 */
export function lineMappings(mappings: string): string {
  const lines = decode(mappings).map((segments) =>
    segments.filter((segment, index) => {
      const before = segments[index - 1];
      return before === undefined || segment[1] !== before[1] || segment[2] !== before[2];
    }),
  );
  return encode(
    lines.map((segments) =>
      segments.map(([column, source, line]) => (line === undefined ? [column] : [column, source ?? 0, line, 0])),
    ),
  );
}
