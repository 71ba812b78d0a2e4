import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian has the programs of each version. */
const debian = "/usr/lib/postgresql";

/** The folder with PostgreSQL's own programs, the newest that Debian installed before what is on the path; undefined if none. */
export function findPrograms(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Number.isFinite) : [];
  const installed = versions.sort((a, b) => b - a).map((version) => join(debian, String(version), "bin"));
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...installed, ...onPath].find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name))));
}

/** What to say where there is no PostgreSQL. */
export const noPrograms = "no PostgreSQL server on this machine: install one, such as by apt-get install postgresql";
