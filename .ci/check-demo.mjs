/** The demo runs from a clean checkout and prints due dates and what is invoiced. */
import { spawnSync } from "node:child_process";

const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "demo"], { encoding: "utf8" });
console.log(stdout, stderr);
if (status !== 0) throw new Error(`npm run demo ended with exit code ${status}`);
if (!/^ *Due Mon 30 Mar 2026 11:30$/m.test(stdout)) throw new Error("the demo printed no due date after the weekend of 29 March");
if (!/^ *net 80[.]00 [+] VAT 22% 17[.]60 = 97[.]60 EUR; invoice by 30 Apr 2026$/m.test(stdout)) {
  throw new Error("the demo invoiced nothing");
}
