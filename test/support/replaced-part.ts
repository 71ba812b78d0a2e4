/** Where in plain data a part lies. */
export type PartPath = readonly string[];

/** The paths of all parts of a value, itself excepted, down to a depth that real data has. */
export function partPaths(value: unknown): readonly PartPath[] {
  const paths: PartPath[] = [];
  addPaths(paths, value, []);
  return paths;
}

function addPaths(paths: PartPath[], value: unknown, prefix: PartPath): void {
  if (typeof value !== "object" || value === null || value instanceof Date || prefix.length > 7) return;
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    const path = [...prefix, key];
    paths.push(path);
    addPaths(paths, part, path);
  }
}

/** The value with the part at a path replaced. Only the objects on the path are copied. */
export function withPart(value: unknown, [key, ...rest]: PartPath, part: unknown): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return part;
  const copy: object = Array.isArray(value) ? value.slice() : { ...value };
  const previous: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  // Defined, not assigned: an own `__proto__` is what JSON.parse would make of that key.
  return Object.defineProperty(copy, key, {
    value: withPart(previous, rest, part),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The value without the part at a path. */
export function withoutPart(value: unknown, path: PartPath): unknown {
  const holder = partAt(value, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof holder !== "object" || holder === null || last === undefined) return value;
  const left = Array.isArray(holder)
    ? holder.filter((_, position) => String(position) !== last)
    : Object.fromEntries(Object.entries(holder).filter(([key]) => key !== last));
  return withPart(value, path.slice(0, -1), left);
}

/** The part at a path; undefined where there is none. */
export function partAt(value: unknown, path: PartPath): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Object.getOwnPropertyDescriptor(part, key)?.value : undefined),
    value,
  );
}
