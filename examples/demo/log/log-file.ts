import { open, stat } from "node:fs/promises";
import { decodeText } from "./decode.js";

/** Large enough that few rows are cut in two, small enough to use little memory. */
const pieceBytes = 65_536;

/** The size of a file in bytes; zero for a pipe, which has none. */
export async function fileSize(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** The text of a file piece by piece; calls `bytesRead` after each piece with the number of bytes read so far. */
export async function* fileText(path: string, bytesRead: (count: number) => void): AsyncGenerator<string> {
  yield* decodeText(fileBytes(path, bytesRead));
}

async function* fileBytes(path: string, bytesRead: (count: number) => void): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(pieceBytes);
  const file = await open(path);
  try {
    for (let total = 0; ;) {
      const { bytesRead: count } = await file.read(buffer, 0, pieceBytes, null);
      if (count === 0) break;
      yield buffer.subarray(0, count);
      total += count;
      bytesRead(total);
    }
  } finally {
    await file.close();
  }
}

const faults: ReadonlyMap<unknown, string> = new Map([
  ["EISDIR", "it is a directory, not a file"],
  ["EACCES", "the file may not be read or written"],
  ["EPERM", "the file may not be read or written"],
  ["EROFS", "the file may not be written"],
  ["EEXIST", "there is such a file already"],
  ["ENOSPC", "the disk is full"],
]);

/**
 * What is wrong with a file, in one line; undefined for errors that are not the file system's. What is missing is the file to
 * read, or the folder of a file to write.
 */
export function fileFault(error: unknown, missing: "file" | "folder" = "file"): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return `there is no such ${missing}`;
  return faults.get(error.code) ?? `the file cannot be read or written (${String(error.code)})`;
}
