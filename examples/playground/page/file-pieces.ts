/** The bytes of a file in pieces, the page being let draw between them; no more of them once the answer is not wanted. */
export async function* piecesOfFile(
  file: Blob,
  { progress, isWanted }: { readonly progress: (share: number) => void; readonly isWanted: () => boolean },
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let read = 0;
  let drawnMs = performance.now();
  try {
    while (isWanted()) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.byteLength;
      yield value;
      if (performance.now() - drawnMs < 50) continue;
      progress(read / file.size);
      await drawn();
      drawnMs = performance.now();
    }
  } finally {
    await reader.cancel();
  }
}

/** Lets the page draw; a page that is out of sight draws nothing, and goes on as well. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve, 0);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
