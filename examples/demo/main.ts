import { run } from "./run.js";

// `npm run demo | head` closes the pipe early: what is left to print has no reader, which is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

process.exitCode = await run(process.argv.slice(2), process.stdout, process.stderr);
