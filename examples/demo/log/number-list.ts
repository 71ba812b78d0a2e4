const chunkSize = 65_536;

/** A growing list of numbers at 8 bytes each, integers at 4: objects would cost ten times that for millions of rows. */
export interface NumberList {
  readonly length: () => number;
  readonly push: (value: number) => void;
  /** NaN beyond the end. */
  readonly at: (position: number) => number;
  readonly set: (position: number, value: number) => void;
}

export function numberList(kind: "times" | "integers"): NumberList {
  const chunks: (Float64Array | Int32Array)[] = [];
  let count = 0;
  const set = (position: number, value: number): void => {
    const chunk = chunks[Math.floor(position / chunkSize)];
    if (chunk !== undefined) chunk[position % chunkSize] = value;
  };
  return {
    length: () => count,
    push: (value) => {
      if (count % chunkSize === 0) chunks.push(kind === "times" ? new Float64Array(chunkSize) : new Int32Array(chunkSize));
      set(count++, value);
    },
    at: (position) => chunks[Math.floor(position / chunkSize)]?.[position % chunkSize] ?? NaN,
    set,
  };
}

/** Texts by number, each kept once. */
export interface TextTable {
  readonly numberOf: (text: string) => number;
  readonly textOf: (position: number) => string;
  readonly size: () => number;
}

export function textTable(): TextTable {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const copy = copied(text);
      numbers.set(copy, texts.length);
      return texts.push(copy) - 1;
    },
    textOf: (position) => texts[position] ?? "",
    size: () => texts.length,
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A copy of a text: a part of a piece of a file would keep the whole piece in memory. */
export function copied(text: string): string {
  return decoder.decode(encoder.encode(text));
}
