import { posix } from "node:path";
import { fencesOf, markdownFiles } from "./code-blocks.js";
import { isPresent, readText } from "./project.js";

/** A link of a page to a file of the project, and to a heading of it where it names one. */
interface PageLink {
  readonly from: string;
  readonly file: string;
  readonly anchor: string | undefined;
}

/** A page's headings and paragraphs, without its code. */
function proseOf(file: string, text: string): string {
  const lines = text.split("\n");
  for (const { line, code } of fencesOf(file, text)) {
    const count = code.split("\n").length;
    lines.splice(line - 1, count, ...Array.from({ length: count }, () => ""));
  }
  return lines.join("\n");
}

/** The headings of a page, as they are written, with their `#`. */
export function headingsOf(file: string, text: string = readText(file)): readonly string[] {
  return proseOf(file, text).match(/^#{1,6} .+$/gm) ?? [];
}

/** The anchors of a page: its headings as GitHub converts them. */
export function anchorsOf(file: string, text: string = readText(file)): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = headingsOf(file, text).map((heading) => {
    const slug = slugOf(heading.replace(/^#+ /, ""));
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  return new Set(anchors);
}

/** Small letters; what is no letter, digit, mark, hyphen or underscore goes; a space is a hyphen. */
function slugOf(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
  return text.replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
}

/** The links of a page within the project. */
export function linksOf(file: string, text: string = readText(file)): readonly PageLink[] {
  const targets = [...proseOf(file, text).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = ""]) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = "", anchor] = target.split("#");
      return { from: file, file: path === "" ? file : posix.join(posix.dirname(file), path), anchor };
    });
}

/** The links of all pages that lead nowhere. */
export function brokenLinks(): readonly string[] {
  return markdownFiles()
    .flatMap((file) => linksOf(file))
    .filter((link) => !leadsSomewhere(link))
    .map(({ from, file, anchor }) => `${from} → ${file}${anchor === undefined ? "" : `#${anchor}`}`);
}

function leadsSomewhere({ file, anchor }: PageLink): boolean {
  return isPresent(file) && (anchor === undefined || anchorsOf(file).has(anchor));
}

/** The pages that a reader reaches from one of them by links. */
export function pagesReachedFrom(first: string): ReadonlySet<string> {
  const reached = new Set([first]);
  for (const file of reached) {
    if (!file.endsWith(".md")) continue;
    for (const link of linksOf(file)) if (isPresent(link.file)) reached.add(link.file);
  }
  return reached;
}
