/** What text is written to: a stream of the process, or a stand-in. */
export interface TextOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line that says how far a long reading is. */
export interface Progress {
  readonly bytesRead: (count: number) => void;
  readonly rowsRead: (count: number) => void;
  readonly clear: () => void;
}

/** What is done sooner than this needs no progress. */
const patienceMs = 500;
const intervalMs = 100;
const clearLine = "\r\u001B[2K";

/** Shows progress on a terminal, in place; elsewhere it shows nothing, so that logs and pipes stay clean. */
export function progressLine(output: TextOutput, name: string, totalBytes: number, nowMs: () => number): Progress {
  if (output.isTTY !== true) return { bytesRead: () => undefined, rowsRead: () => undefined, clear: () => undefined };
  let bytes = 0;
  let isShown = false;
  let nextMs = nowMs() + patienceMs;
  return {
    bytesRead: (count) => {
      bytes = count;
    },
    rowsRead: (count) => {
      if (nowMs() < nextMs) return;
      nextMs = nowMs() + intervalMs;
      isShown = true;
      const percent = totalBytes === 0 ? "" : `${Math.min(100, Math.floor((100 * bytes) / totalBytes))}%, `;
      output.write(`${clearLine}${shortened(name)}: ${percent}${count} rows`);
    },
    clear: () => {
      if (isShown) output.write(clearLine);
    },
  };
}

/** A line that the terminal breaks in two could not be cleared. */
const longestName = 40;

function shortened(name: string): string {
  return name.length <= longestName ? name : `…${name.slice(1 - longestName)}`;
}
