import { resolve } from "node:path";
import { exitWith, messageOf, portNumber, programOptions } from "../program.js";
import { openDesk } from "./desk/desk.js";
import { consoleMailer } from "./desk/mailer.js";
import { startService } from "./http/start-service.js";
import { claimFolder } from "./store/claim-folder.js";
import { openStore } from "./store/store.js";
import { curlLine, thingsToTry } from "./things-to-try.js";

const help = `Serves the support desk on this machine until Ctrl+C.

npm run example:desk [-- options]

  --port 4180    the port; 0 is any free one
  --data FOLDER  keeps the data in this folder; by default it is lost at the end
  --help         this text`;

const retryMailMs = 60_000;

const values = programOptions(help, { port: { type: "string", default: "4180" }, data: { type: "string" } });
const port = portNumber(values.port);
// npm runs this in its own folder; INIT_CWD is the folder that npm was called in.
const folder = values.data === undefined ? undefined : resolve(process.env["INIT_CWD"] ?? ".", values.data);

const release = folder === undefined ? () => undefined : claimed(folder);
console.log(folder === undefined ? "Opening a database in memory …" : `Opening the database in ${folder} …`);
const store = await openStore(folder).catch((error: unknown) => exitWith(`--data ${folder ?? ""}: ${messageOf(error)}`));
const logError = (problem: string, error: unknown): void => {
  console.error(`${problem}: ${typeof error === "string" ? error : error instanceof Error ? error.stack : messageOf(error)}`);
};
const desk = openDesk({ store, mailer: consoleMailer, logError });
const { address, stop } = await startService(desk, port).catch(async (error: unknown) => {
  await store.close();
  return exitWith(`--port ${port}: ${messageOf(error)}`);
});
await desk.deliver();
const retrying = setInterval(() => void desk.deliver(), retryMailMs);

console.log(`The desk is at ${address} (Ctrl+C ends it). To try:\n`);
for (const each of thingsToTry(desk)) console.log(`${curlLine(address, each)}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    clearInterval(retrying);
    void stop()
      .then(() => desk.deliver())
      .then(() => store.close())
      .then(release);
  });
}

/** Claims the folder for this process; ends the program with one line if that is impossible. */
function claimed(path: string): () => void {
  try {
    return claimFolder(path);
  } catch (error) {
    return exitWith(`--data ${path}: ${messageOf(error)}`);
  }
}
