import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../queue-postgres/server/free-port.js";

/** Debian's redis-server, if it is installed. */
export function findRedis(): string | undefined {
  return ["/usr/bin/redis-server", "/usr/local/bin/redis-server"].find((file) => existsSync(file));
}

/** Starts a server on a free port of this machine that keeps nothing on disk. */
export async function startRedis(program: string): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-timers-"));
  const port = await freePort();
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const server = spawn(program, settings, { stdio: "ignore" });
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries === 100) throw new Error("redis-server did not start");
    await sleep(100);
  }
  return {
    port,
    stop: async () => {
      if (server.exitCode === null && server.kill("SIGTERM")) await once(server, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.end();
      resolve(true);
    });
    socket.on("error", () => {
      resolve(false);
    });
  });
}
