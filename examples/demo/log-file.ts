import { open, stat } from "node:fs/promises";

/** Large enough that few rows are cut in two, small enough that memory does not notice. */
const pieceBytes = 262_144;

/** The size of a file in bytes; zero for a pipe, which has none. */
export async function fileSize(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** A file's text piece by piece, its byte order mark taken off; tells after each piece how many bytes were read so far. */
export async function* fileText(path: string, bytesRead: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const buffer = Buffer.alloc(pieceBytes);
  const file = await open(path);
  try {
    for (let total = 0; ;) {
      const { bytesRead: count } = await file.read(buffer, 0, pieceBytes, null);
      if (count === 0) break;
      yield decoder.decode(buffer.subarray(0, count), { stream: true });
      total += count;
      bytesRead(total);
    }
    yield decoder.decode();
  } finally {
    await file.close();
  }
}

const faults: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["ENOTDIR", "there is no such file"],
  ["EISDIR", "it is a directory, not a file"],
  ["EACCES", "the file may not be read"],
  ["EPERM", "the file may not be read"],
]);

/** What is wrong with a file, in one line; undefined where the error is not the file system's. */
export function fileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  return faults.get(error.code) ?? `the file cannot be read (${String(error.code)})`;
}
