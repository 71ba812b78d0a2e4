import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Pool, type PoolConfig } from "pg";
import { freePort } from "./free-port.js";
import { unprivilegedUser } from "./unprivileged-user.js";

/** A PostgreSQL server of our own, with nothing in it. */
export interface Server {
  readonly pool: (options?: PoolConfig) => Pool;
  /** For libraries that open their own connections. */
  readonly connectionString: string;
  /** Kills it as a crash would. */
  readonly kill: () => void;
  /** Starts it again with the same data, after a crash. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Starts a server on a free port of this machine, with its data in a new folder for temporary files. */
export async function startServer(programs: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-queue-"));
  const passwordFile = join(folder, "password");
  const data = join(folder, "data");
  const password = randomUUID();
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const user = unprivilegedUser();
  if (user !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);

  const port = await freePort();
  const own = { cwd: folder, ...user };
  const init = ["--pgdata", data, "--username", "desk", "--pwfile", passwordFile, "--auth", "scram-sha-256"];
  const made = spawnSync(join(programs, "initdb"), [...init, "--no-sync", "--locale", "C", "--encoding", "UTF8"], {
    ...own,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const launched = (): ChildProcess => spawn(join(programs, "postgres"), ["-D", data, ...flags], { ...own, stdio: "ignore" });
  let server = launched();
  const killed = (): boolean => server.kill("SIGQUIT");
  process.once("exit", killed);

  const options = { host: "127.0.0.1", port, user: "desk", password, database: "postgres" };
  const stop = async (): Promise<void> => {
    process.off("exit", killed);
    if (isRunning(server) && server.kill("SIGINT")) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
  const restart = async (): Promise<void> => {
    if (isRunning(server)) await once(server, "exit");
    for (let tries = 1; ; tries++) {
      server = launched();
      try {
        return await untilReady(server, options);
      } catch (error) {
        // The connections of the killed server end a moment after it, and it does not start before.
        if (tries === 100) throw error;
        await setTimeout(100);
      }
    }
  };
  await untilReady(server, options).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const connectionString = `postgresql://desk:${password}@127.0.0.1:${port}/postgres`;
  const kill = (): void => void server.kill("SIGKILL");
  return { pool: (more) => poolOf({ ...options, ...more }), connectionString, kill, restart, stop };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/**
 * Connections to a server that may stop before the last of them is closed. The pool listens to idle clients only, and the answer
 * to a new connection can arrive in one piece with the server's last error, before the caller that gets the client listens to it.
 */
function poolOf(options: PoolConfig): Pool {
  const ignore = (): void => undefined;
  return new Pool(options).on("error", ignore).on("connect", (client) => client.on("error", ignore));
}

async function untilReady(server: ChildProcess, options: PoolConfig): Promise<void> {
  const pool = poolOf({ ...options, max: 1 });
  try {
    for (let tries = 1; ; tries++) {
      try {
        await pool.query("SELECT 1");
        return;
      } catch (error) {
        if (server.exitCode !== null || tries === 300) throw error;
        await setTimeout(100);
      }
    }
  } finally {
    await pool.end();
  }
}
