import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { defineConfig } from "tsup";

/** One entry a folder: each is a subpath of the package, listed once more in package.json's exports and typesVersions. */
const folders = ["error", "time", "calendar", "policy", "sla", "billing"];

/**
 * esbuild puts a file into the chunk of every entry that imports it, used or not, so that `sla`, which needs one function of
 * `policy`, would load zod with it. Imports through a folder's door are therefore turned into imports of the file behind it.
 */
const behindTheDoors: Plugin = {
  name: "behind-the-doors",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].+\.ts$/ }, async ({ path }) => ({
      contents: await withDirectImports(path, await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};

const throughADoor = /^import \{([^}]+)\} from "(\.\.\/[a-z]+)\/index\.js";$/gm;

async function withDirectImports(path: string, source: string): Promise<string> {
  let direct = source;
  for (const [statement, names = "", folder = ""] of source.matchAll(throughADoor)) {
    const files = await filesBehind(resolve(dirname(path), folder, "index.ts"));
    const imports = valueNames(names).map((name) => {
      const file = files.get(name);
      if (file === undefined) throw new Error(`${path}: ${folder}/index.ts does not export ${name} from a file of its own`);
      return `import { ${name} } from "${folder}/${file}";`;
    });
    direct = direct.replace(statement, imports.join("\n"));
  }
  return direct;
}

/** The file that each exported value of a folder comes from. */
async function filesBehind(door: string): Promise<ReadonlyMap<string, string>> {
  const exports = (await readFile(door, "utf8")).matchAll(/^export \{([^}]+)\} from "\.\/([^"]+)";$/gm);
  return new Map([...exports].flatMap(([, names = "", file = ""]) => valueNames(names).map((name) => [name, file] as const)));
}

function valueNames(names: string): readonly string[] {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(folders.map((folder) => [folder, `src/${folder}/index.ts`])),
  },
  format: ["esm", "cjs"],
  target: "es2022",
  // What entries share becomes chunks, so that an app with several subpaths holds one copy of each function.
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  esbuildPlugins: [behindTheDoors],
});
