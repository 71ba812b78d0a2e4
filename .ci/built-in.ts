import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build as bundle, transformSync, type Plugin } from "esbuild";
import { smallFormat, smallOffsets } from "./small-date-fns.js";

/**
 * What src uses of these libraries becomes a file of the package for each, so that an import loads three modules instead of 400:
 * dist/date-fns formats, dist/date-fns-tz has the offsets of zones, which deadlines need alone, and dist/zod has zod/mini, whose
 * own index loads all its locales. Their licences are in dist/LICENSES.md.
 */
const files = { "date-fns": ["date-fns", "@date-fns/utc"], "date-fns-tz": ["date-fns-tz"], zod: ["zod"] };
const isBuiltIn = /^(date-fns|date-fns-tz|@date-fns\/utc|zod)(\/|$)/;

type FileName = keyof typeof files;
const fileNames = Object.keys(files) as readonly FileName[];

function fileOf(path: string): FileName {
  if (path.startsWith("zod")) return "zod";
  return path.startsWith("date-fns-tz") ? "date-fns-tz" : "date-fns";
}

/** Replaces imports of these libraries by imports of the built files, and writes those files and their licences. */
export const builtIn: Plugin = {
  name: "built-in",
  setup(build) {
    const { outdir = "dist", outExtension } = build.initialOptions;
    const extension = outExtension?.[".js"] ?? ".js";
    build.onResolve({ filter: isBuiltIn }, ({ path }) => ({
      path: `./${fileOf(path)}${extension}`,
      external: true,
      sideEffects: false,
    }));
    build.onEnd(async () => {
      await Promise.all(fileNames.map((file) => writeBuiltIn(outdir, file, extension)));
      writeLicences(outdir);
    });
  },
};

/** Writes a file with exactly the names that src uses. */
async function writeBuiltIn(folder: string, file: FileName, extension: string): Promise<void> {
  const uses = usesOfLibraries().filter(({ from }) => fileOf(from) === file);
  await bundle({
    stdin: { contents: uses.map(({ names, from }) => `export {${names}} from "${from}";`).join("\n"), resolveDir: "." },
    bundle: true,
    format: extension === ".cjs" ? "cjs" : "esm",
    target: "es2022",
    outfile: `${folder}/${file}${extension}`,
    minify: true,
    banner: { js: `/*! ${files[file].map(nameAndVersion).join(", ")}: MIT, see LICENSES.md */` },
    plugins: [smallFormat, smallOffsets],
  });
}

function writeLicences(folder: string): void {
  const licences = Object.values(files)
    .flat()
    .map((name) => `# ${nameAndVersion(name)}\n\n${licenceOf(name)}\n`);
  const first = `The files ${fileNames.join(", ")}, .js and .cjs, contain parts of these packages.`;
  writeFileSync(`${folder}/LICENSES.md`, `${first}\n\n${licences.join("\n")}`);
}

interface Use {
  readonly names: string;
  readonly from: string;
}

function usesOfLibraries(): readonly Use[] {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`src/${file}`, "utf8"));
  const named = sources
    .flatMap((source) => [...source.matchAll(/^import \{([^}]+)\} from "([^"]+)";$/gm)])
    .map(([, names = "", from = ""]) => ({ names, from }))
    .filter(({ from }) => isBuiltIn.test(from));
  return [...named, { names: namesOfZod(sources).join(), from: "zod/mini" }];
}

/** The values of `z` that src uses, once its types and comments are gone. */
function namesOfZod(sources: readonly string[]): readonly string[] {
  const names = sources
    .filter((source) => source.includes('import * as z from "zod/mini";'))
    .map((source) => transformSync(source, { loader: "ts" }).code)
    .flatMap((code) => [...code.matchAll(/\bz\.(\w+)/g)].map(([, name = ""]) => name));
  return [...new Set(names)].sort();
}

function nameAndVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { readonly version: string };
  return `${name} ${version}`;
}

function licenceOf(name: string): string {
  const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return readFileSync(`node_modules/${name}/${file}`, "utf8").trim();
}
