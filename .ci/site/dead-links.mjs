import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

/** The links of a built site that lead to no file, or to no heading of a page. */
export function deadLinks(folder, base) {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  const texts = new Map(pages.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8")]));
  const dead = [];
  let links = 0;
  for (const [file, text] of texts) {
    // The playground links to nothing; its script is not HTML.
    if (file === "playground.html") continue;
    for (const [, address] of text.matchAll(/<(?:a|img)\s[^>]*?(?:href|src)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(address)) continue;
      links++;
      const [path, hash = ""] = decodeURI(address.replaceAll("&amp;", "&")).split("#");
      const target = path === "" ? file : targetOf(path, file, base);
      const isThere = target !== undefined && existsSync(join(folder, target));
      const isHeading = hash === "" || target === "playground.html" || hasId(texts.get(target), hash);
      if (!isThere || !isHeading) dead.push(`${file}: ${address}`);
    }
  }
  return { pages: texts.size, links, dead: [...new Set(dead)] };
}

function targetOf(path, file, base) {
  if (path.startsWith("/") && !path.startsWith(base)) return undefined;
  const inSite = path.startsWith("/") ? path.slice(base.length) : posix.join(posix.dirname(file), path);
  return inSite === "" || inSite.endsWith("/") ? `${inSite}index.html` : inSite;
}

function hasId(text = "", id) {
  return text.includes(`id="${id}"`);
}
