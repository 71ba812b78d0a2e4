import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openDesk } from "./desk/desk.js";
import { consoleMailer } from "./desk/mailer.js";
import { startService } from "./http/start-service.js";
import { openStore } from "./store/store.js";
import { curlLine, thingsToTry } from "./things-to-try.js";

/** `npm run example:desk [-- --port 4180] [-- --data folder]`: serves the desk; without a folder all is forgotten at the end. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4180" }, data: { type: "string" } } });

// npm runs this in its own folder and says where it was itself called.
const folder = values.data === undefined ? undefined : resolve(process.env["INIT_CWD"] ?? ".", values.data);
const store = await openStore(folder);
const desk = openDesk({ store, mailer: consoleMailer });
const { address, stop } = await startService(desk, Number(values.port));
await desk.deliver();

console.log(`The desk is at ${address} (Ctrl+C ends it). To try:\n`);
for (const each of thingsToTry(desk)) console.log(`${curlLine(address, each)}\n`);

process.once("SIGINT", () => {
  void stop()
    .then(() => desk.deliver())
    .then(() => store.close());
});
