/** Bytes of a file in pieces, split anywhere. */
export type BytePieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The text of a file in pieces: UTF-8 or UTF-16, with or without a byte order mark. A file whose first letters beyond ASCII are
 * not UTF-8 is read as windows-1252, which spreadsheets still write. Bytes that are not UTF-8 in a file that is become U+FFFD.
 */
export async function* decodeText(pieces: BytePieces): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  // ASCII, the same text in UTF-8 and windows-1252, decides nothing: the bytes kept here are a letter cut by the end of a piece.
  let kept = new Uint8Array();
  let isFirst = true;
  for await (const piece of pieces) {
    const bytes = kept.length === 0 ? piece : joined(kept, piece);
    if (decoder === undefined) {
      const encoding = (isFirst ? markedEncoding(bytes) : undefined) ?? encodingOf(bytes);
      isFirst = false;
      if (encoding === undefined) {
        const end = asciiLength(bytes);
        kept = bytes.slice(end);
        yield new TextDecoder("windows-1252").decode(bytes.subarray(0, end));
        continue;
      }
      decoder = new TextDecoder(encoding);
    }
    kept = new Uint8Array();
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
  else if (kept.length > 0) yield new TextDecoder("windows-1252").decode(kept);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** The encoding by a byte order mark, or UTF-16 by its zeros. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Latin text in UTF-16 has a zero in every other byte; a table has no zeros otherwise.
  const zeros = { even: 0, odd: 0 };
  const head = bytes.subarray(0, 1_000);
  for (const [position, byte] of head.entries()) if (byte === 0) zeros[position % 2 === 0 ? "even" : "odd"]++;
  if (zeros.odd > head.length / 4 && zeros.even === 0) return "utf-16le";
  if (zeros.even > head.length / 4 && zeros.odd === 0) return "utf-16be";
  return undefined;
}

/** How many bytes at the start are ASCII. */
function asciiLength(bytes: Uint8Array): number {
  let end = 0;
  while (end < bytes.length && (bytes[end] ?? 0) <= 0x7f) end++;
  return end;
}

/** UTF-8 or windows-1252, as most letters beyond ASCII say; undefined without a whole one. */
function encodingOf(bytes: Uint8Array): Encoding | undefined {
  let [letters, others] = [0, 0];
  for (let at = asciiLength(bytes); at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x7f) continue;
    const following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    const rest = bytes.subarray(at + 1, at + 1 + following);
    const isLetter = byte >= 0xc2 && byte <= 0xf4 && rest.every((each) => each >= 0x80 && each <= 0xbf);
    if (isLetter && rest.length < following) break;
    if (isLetter) {
      letters++;
      at += following;
    } else others++;
  }
  if (letters === 0 && others === 0) return undefined;
  return letters >= others ? "utf-8" : "windows-1252";
}
