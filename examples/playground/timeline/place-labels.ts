/** A text to stand near a place on a line. */
export interface Label {
  readonly x: number;
  readonly text: string;
}

/** Where a label came to stand: the middle of its text, and how many lanes above the line. */
export interface PlacedLabel extends Label {
  readonly middleX: number;
  readonly lane: number;
}

/** About how wide a character is, as a share of the height of the letters: texts are not measured, for nobody draws here. */
const characterWidth = 0.56;

export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * characterWidth;
}

/**
 * Labels in lanes, so that none covers another, each near its place and wholly between the edges: the first that has room from
 * the line up.
 */
export function placeLabels(
  labels: readonly Label[],
  { fromX, toX, fontSize }: { readonly fromX: number; readonly toX: number; readonly fontSize: number },
): readonly PlacedLabel[] {
  const lanes: (readonly [number, number])[][] = [];
  return labels.map((label) => {
    const half = textWidth(label.text, fontSize) / 2 + fontSize / 3;
    const middleX = Math.max(fromX + half, Math.min(toX - half, label.x));
    const isFree = (taken: readonly (readonly [number, number])[]): boolean => {
      return taken.every(([from, to]) => middleX + half <= from || to <= middleX - half);
    };
    const found = lanes.findIndex(isFree);
    const lane = found === -1 ? lanes.length : found;
    (lanes[lane] ??= []).push([middleX - half, middleX + half]);
    return { ...label, middleX, lane };
  });
}
