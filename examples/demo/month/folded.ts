/** A text in lines, broken before the marks between its parts where it is too long; lines after the first are indented. */
export function foldedAt(mark: string, text: string, longest: number, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const [position, part] of text.split(mark).entries()) {
    const line = lines.at(-1);
    const next = position === 0 ? part : `${mark}${part}`;
    if (line !== undefined && line.length + next.length <= longest) lines[lines.length - 1] = `${line}${next}`;
    else lines.push(position === 0 ? part : `${indent}${next.trimStart()}`);
  }
  return lines;
}
