/**
 * The documentation as a static site in .tmp/site: README.md, the pages of docs and the playground. It fails for a link that
 * leads nowhere.
 *
 *   npm run site               builds it
 *   npm run site -- --serve    builds it and serves it at http://localhost:4174/
 *
 * SITE_BASE names the path of a site that is not at the root of its host, such as /trouble-ticket/.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, serve } from "vitepress";
import { deadLinks } from "./dead-links.mjs";
import { project } from "./site-pages.mjs";

const root = import.meta.dirname;
const out = join(project, ".tmp", "site");

await build(root);
const page = spawnSync("npm", ["run", "--silent", "playground", "--", "--out", join(out, "playground.html")], {
  cwd: project,
  stdio: "inherit",
});
if (page.status !== 0) throw new Error("the playground could not be built");

const { pages, links, dead } = deadLinks(out, process.env.SITE_BASE ?? "/");
for (const text of dead) console.error(text);
if (dead.length > 0) throw new Error(`${dead.length} links of the site lead nowhere`);
console.log(`.tmp/site has ${pages} pages; all ${links} links between them lead somewhere`);
if (process.argv.includes("--serve")) await serve({ root, port: 4174 });
