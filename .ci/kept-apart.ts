import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build, type Metafile } from "esbuild";

const file = ".tmp/kept-apart.ts";
const isSchema = (path: string): boolean => path.endsWith("/schema.ts");

/**
 * Writes an entry that keeps code without zod out of the chunks of schemas, and gives its path. Code that the same entries reach
 * becomes one chunk, and bundlers keep a whole chunk for one schema in it: an app that bills a duration would get zod. Building
 * the entry too makes those files chunks of their own. The file it becomes is not published.
 */
export async function keptApart(entries: Readonly<Record<string, string>>): Promise<string> {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: ".tmp",
    bundle: true,
    splitting: true,
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
  });
  const chunks = Object.values(metafile.outputs).map(({ inputs }) =>
    Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0),
  );
  const apart = chunks
    .filter((chunk) => chunk.some(isSchema))
    .flatMap((chunk) => chunk.filter((input) => !needsZod(metafile, input)));
  mkdirSync(".tmp", { recursive: true });
  writeFileSync(file, apart.sort().map(reExport).join(""));
  return file;
}

/** Names what the file exports: `export * as` would put an object with all names into its chunk. */
function reExport(path: string, index: number): string {
  const names = [...readFileSync(path, "utf8").matchAll(/^export (?:function|const|class) (\w+)/gm)].map(([, name = ""]) => name);
  const renamed = names.map((name) => `${name} as ${name}${index}`);
  return `export { ${renamed.join(", ")} } from "../${path.replace(/\.ts$/, ".js")}";\n`;
}

function needsZod({ inputs }: Metafile, input: string, seen = new Set<string>()): boolean {
  if (seen.has(input)) return false;
  seen.add(input);
  return (inputs[input]?.imports ?? []).some(
    ({ path }) => path.startsWith("zod") || needsZod({ inputs, outputs: {} }, path, seen),
  );
}
