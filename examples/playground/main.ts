import { writeFileSync } from "node:fs";
import { exitWith, messageOf, portNumber, programOptions } from "../program.js";
import { buildPage } from "./build-page.js";
import { requireBuiltLibrary } from "./built-library.js";
import { servePage } from "./serve-page.js";

const help = `Serves the playground on this machine until Ctrl+C, or writes it to a file that needs no server.

npm run playground [-- options]

  --port 4173  the port; any free one if it is taken
  --out FILE   writes the page to this file
  --help       this text`;

const anyPort = 0;

const values = programOptions(help, { port: { type: "string", default: "4173" }, out: { type: "string" } });
const { out } = values;
const port = portNumber(values.port);
console.log("Building the page …");
try {
  requireBuiltLibrary();
} catch (error) {
  exitWith(messageOf(error));
}
const html = await buildPage();
if (out === undefined) {
  const { address } = await servePage(html, port).catch(() => servePage(html, anyPort));
  console.log(`The playground is at ${address} (Ctrl+C ends it).`);
} else {
  try {
    writeFileSync(out, html);
  } catch (error) {
    exitWith(`--out ${out}: ${messageOf(error)}`);
  }
  console.log(`The playground was written to ${out}.`);
}
