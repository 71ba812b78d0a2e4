/** The paths of keys that an object of JSON text has twice: of those, a parser keeps the last in silence. */
export function repeatedKeys(json: string): readonly (readonly (string | number)[])[] {
  const found: (string | number)[][] = [];
  const open: { keys: Set<string>; place: string | number }[] = [];
  let text = "";
  for (const [token] of json.matchAll(/"(?:\\.|[^"\\])*"|[{}[\],:]/g)) {
    const inner = open.at(-1);
    if (token === "{") open.push({ keys: new Set(), place: "" });
    else if (token === "[") open.push({ keys: new Set(), place: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && typeof inner?.place === "number") inner.place++;
    else if (token === ":" && inner !== undefined) {
      const key = String(JSON.parse(text));
      inner.place = key;
      if (inner.keys.has(key)) found.push(open.map(({ place }) => place));
      inner.keys.add(key);
    } else text = token;
  }
  return found;
}
