const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** The visible lines of a message's HTML, as in the plain text, without the `>` of quotations. */
export function linesOfHtml(html: string): readonly string[] {
  const body = html.slice(html.indexOf("<body>"), html.indexOf("</body>"));
  const marked = body
    .replace(/<\/(?:dt|th)>/g, ": ")
    .replaceAll("</td><td", "</td> <td")
    .replaceAll("</h2>", ":\n")
    .replaceAll("<li>", "- ")
    .replace(/<br>|<\/(?:p|dd|tr|li|blockquote)>|<blockquote[^>]*>/g, "\n");
  const text = marked.replace(/<[^>]*>/g, "").replace(/&([^;]*);/g, (_, name: string) => characters[name] ?? `unknown ${name}`);
  return filled(text.split("\n"));
}

export function linesOfText(text: string): readonly string[] {
  return filled(text.split("\n").map((line) => line.replace(/^(?: {2})?> ?/, "")));
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** The tags that a document has, each once, without their attributes. */
export function tagsOf(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<\/?([^\s>/]*)/g)].map(([, name = ""]) => name))].sort();
}
