import { readdirSync } from "node:fs";

/** Every spec in one process, for loading the schemas takes longer than the tests. */
for (const file of readdirSync(new URL(".", import.meta.url)).sort()) {
  if (file.endsWith(".spec.ts")) await import(`./${file}`);
}
