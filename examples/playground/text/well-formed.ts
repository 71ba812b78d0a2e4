/** The tags of an XML text in pairs, or the first that has no partner: as much of a check as a drawing needs. */
export function unpairedTag(xml: string): string | undefined {
  const open: string[] = [];
  for (const [tag, close, name = "", empty] of xml.matchAll(/<(\/?)([A-Za-z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (empty === "/") continue;
    if (close === "") open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1);
}
