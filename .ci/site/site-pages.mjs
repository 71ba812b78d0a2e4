import { readFileSync, readdirSync, existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** The project's folder; every file below is named from it. */
export const project = join(import.meta.dirname, "..", "..");

const { repository } = JSON.parse(read("package.json"));

/** The address of the repository, from package.json, where it is filled in. */
export const repositoryUrl = repository?.url?.replace(/^git\+/, "").replace(/\.git$/, "");

/** The pages of the site: README.md, every page of docs, and the README of each example that has one. */
export const pageFiles = [
  "README.md",
  ...readdirSync(join(project, "examples"))
    .map((folder) => `examples/${folder}/README.md`)
    .filter((file) => existsSync(join(project, file))),
  ...readdirSync(join(project, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file.replaceAll("\\", "/")}`),
];

/** Where a page is in the site: README.md is its first page, docs/README.md its list of pages. */
export function sitePathOf(file) {
  if (file === "README.md") return "index.md";
  if (file === "docs/README.md") return "pages.md";
  if (file === "docs/it/inizio.md") return "it/index.md";
  return file.replace(/^docs\//, "").replace(/\/README\.md$/, ".md");
}

/** Where a link of a page leads: to a page of the site or a file of the repository; undefined for a file without an address. */
export function siteLinkOf(href, file) {
  if (/^([a-z]+:|#|\/)/.test(href)) return href;
  const [path, hash] = href.split("#");
  const target = normalize(join(dirname(file), decodeURIComponent(path))).replace(/\/$/, "");
  const fragment = hash === undefined ? "" : `#${hash}`;
  if (pageFiles.includes(target)) return `/${sitePathOf(target).replace(/(^|\/)index\.md$/, "$1")}${fragment}`;
  if (!existsSync(join(project, target))) throw new Error(`${file} links to ${href}, and ${target} is not there`);
  return repositoryUrl && `${repositoryUrl}/blob/main/${target}${fragment}`;
}

/** The sidebar: the headings and links of docs/README.md in their order, each page once, without the Italian pages. */
export function englishSidebar() {
  const listed = new Set();
  const isNew = ([, , href]) => !href.startsWith("it/") && !listed.has(href) && listed.add(href);
  const groups = read("docs/README.md")
    .split(/^## /m)
    .map((part, position) => {
      const links = [...part.matchAll(/\[([^\]]+)\]\(([^)]+\.md)\)/g)].filter(isNew);
      const items = links.map(([, text, href]) => ({ text: capital(text), link: siteLinkOf(href, "docs/README.md") }));
      return position === 0
        ? { text: "First", items: [{ text: "Overview", link: "/" }, ...items] }
        : { text: part.split("\n")[0], items };
    });
  return groups.filter(({ items }) => items.length > 0);
}

/** The first heading of a page. */
export function titleOf(file) {
  return /^# (.+)$/m.exec(read(file))?.[1] ?? file;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function read(file) {
  return readFileSync(join(project, file), "utf8");
}
