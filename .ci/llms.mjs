/**
 * llms.txt: what the project is, and its pages with their first sentence, for programs that read documentation.
 *
 *   npm run llms                   fails if llms.txt differs from the pages
 *   npm run llms -- --local        writes it
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const document = "llms.txt";
const { name, description } = JSON.parse(readFileSync("package.json", "utf8"));

/** The links of docs/README.md, in its order, under its headings. */
const index = readFileSync("docs/README.md", "utf8");
const listed = new Set();
const sections = index.split(/^## /m).flatMap((part, position) => {
  const heading = position === 0 ? "Docs" : part.split("\n")[0];
  const links = [...part.matchAll(/\]\(([\w/-]+\.md)(?:#[^)]*)?\)/g)].map(([, page]) => page);
  const pages = links.filter((page) => !listed.has(page));
  pages.forEach((page) => listed.add(page));
  return pages.length === 0 ? [] : [`## ${heading}\n\n${pages.map(lineOf).join("\n")}`];
});

const text = [
  `# ${name}\n\n> ${description}`,
  "Pure functions, no clock, no I/O. An instant is a Date, epoch milliseconds, a Temporal instant or ISO text with an offset; " +
    "results are Dates. `npm install trouble-ticket`.",
  ...sections,
].join("\n\n");

if (process.argv.includes("--local")) {
  writeFileSync(document, `${text}\n`);
} else if (!existsSync(document) || readFileSync(document, "utf8") !== `${text}\n`) {
  throw new Error(`${document} differs from the pages; npm run llms -- --local writes it`);
}
console.log(`${document} lists ${listed.size} pages`);

function lineOf(page) {
  const [, title = page] = /^# (.+)$/m.exec(readFileSync(`docs/${page}`, "utf8")) ?? [];
  return `- [${title}](docs/${page}): ${firstSentence(readFileSync(`docs/${page}`, "utf8"))}`;
}

/** The first sentence of a page's first paragraph, without its links. */
function firstSentence(page) {
  const paragraph = page.split(/\n{2,}/).find((block) => /^(?!```)[A-Z`“"*]/.test(block)) ?? "";
  const plain = paragraph.replaceAll(/\s+/g, " ").replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return /^.+?[.:](?=\s|$)/.exec(plain)?.[0].replace(/:$/, ".") ?? plain;
}
