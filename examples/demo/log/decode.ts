/** Bytes of a file in pieces, split anywhere. */
export type BytePieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * The text of a file in pieces: UTF-8 or UTF-16, with or without a byte order mark. A file whose first piece is not UTF-8 is read
 * as windows-1252, which spreadsheets still write.
 */
export async function* decodeText(pieces: BytePieces): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** The encoding of a file, by its first piece. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Latin text in UTF-16 has a zero in every other byte; a table has no zeros otherwise.
  const zeros = { even: 0, odd: 0 };
  const head = bytes.subarray(0, 1_000);
  for (const [position, byte] of head.entries()) if (byte === 0) zeros[position % 2 === 0 ? "even" : "odd"]++;
  if (zeros.odd > head.length / 4 && zeros.even === 0) return "utf-16le";
  if (zeros.even > head.length / 4 && zeros.odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
