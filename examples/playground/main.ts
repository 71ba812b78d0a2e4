import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildPage } from "./build-page.js";
import { requireBuiltLibrary } from "./built-library.js";
import { servePage } from "./serve-page.js";

/**
 * `npm run playground [-- --port 4173] [-- --out page.html]`: serves the page, at any free port where
 * that one is taken, or writes it to a file that needs no server.
 */
const { values } = parseArgs({ options: { port: { type: "string", default: "4173" }, out: { type: "string" } } });

const anyPort = 0;

requireBuiltLibrary();
const html = await buildPage();
if (values.out === undefined) {
  const { address } = await servePage(html, Number(values.port)).catch(() => servePage(html, anyPort));
  console.log(`The playground is at ${address} (Ctrl+C ends it).`);
} else {
  writeFileSync(values.out, html);
  console.log(`The playground was written to ${values.out}.`);
}
