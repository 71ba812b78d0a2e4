import { readdirSync } from "node:fs";

/** Every spec in one process, for they share a database. */
for (const file of readdirSync(new URL(".", import.meta.url)).sort()) {
  if (file.endsWith(".spec.ts")) await import(`./${file}`);
}
