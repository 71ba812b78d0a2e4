/** Text of a file in pieces, the page being let draw between them. */
export async function* piecesOfFile(file: Blob, progress: (share: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let read = 0;
  let drawnMs = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    yield decoder.decode(value, { stream: true });
    if (performance.now() - drawnMs < 50) continue;
    progress(read / file.size);
    await drawn();
    drawnMs = performance.now();
  }
  yield decoder.decode();
}

/** Lets the page draw; a page that is out of sight draws nothing, and goes on as well. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve, 0);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
