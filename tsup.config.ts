import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { defineConfig, type Options } from "tsup";
import { builtIn } from "./.ci/built-in.js";
import { writeJsonSchemas } from "./.ci/json-schemas.js";
import { keptApart } from "./.ci/kept-apart.js";
import { lineMappings } from "./.ci/line-mappings.js";

/** One entry for each published subpath; package.json lists them again in its exports. */
const folders = ["calendar", "sla", "policy", "request", "ticket", "queue", "billing", "message", "schemas"];
const faces = {
  index: "src/index.ts",
  ...Object.fromEntries(folders.map((folder) => [folder, `src/${folder}/index.ts`])),
};

/**
 * Maps name files of src by relative paths, carry no text, and map lines only. Files that map nothing, such as lists of exports,
 * have none.
 */
const smallMaps: NonNullable<Options["plugins"]>[number] = {
  name: "small-maps",
  buildEnd({ writtenFiles }) {
    const here = JSON.stringify(`${resolve("dist")}${sep}`).slice(1, -1);
    for (const { name } of writtenFiles.filter((file) => file.name.endsWith(".map"))) {
      // The maps of split CJS contain absolute paths.
      const text = readFileSync(name, "utf8").replaceAll(here, "");
      const map = JSON.parse(text) as { readonly sources: readonly string[]; readonly mappings: string };
      if (map.sources.some((source) => source.startsWith("../src/"))) {
        writeFileSync(name, JSON.stringify({ ...map, mappings: lineMappings(map.mappings) }));
      } else {
        rmSync(name);
        const code = name.replace(/\.map$/, "");
        writeFileSync(code, readFileSync(code, "utf8").replace(/\/\/# sourceMappingURL=.*\s*$/, ""));
      }
    }
  },
};

export default defineConfig(async () => ({
  entry: { ...faces, "kept-apart": await keptApart(faces) },
  format: ["esm", "cjs"],
  target: "es2022",
  // Code shared by entries becomes chunks, so that an app with several subpaths holds one copy of each function.
  splitting: true,
  clean: true,
  sourcemap: true,
  esbuildOptions: (options) => {
    options.sourcesContent = false;
  },
  esbuildPlugins: [builtIn],
  // The plugin replaces it; without this it would stay an import of a dependency.
  noExternal: [/^zod(\/|$)/],
  plugins: [smallMaps],
  onSuccess: writeJsonSchemas,
  dts: { entry: faces, compilerOptions: { ignoreDeprecations: "6.0" } },
}));
