import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve, sep } from "node:path";
import { defineConfig, type Options } from "tsup";

/** One entry for each published subpath; package.json lists them once more in its exports. */
const folders = ["calendar", "sla", "policy", "request", "ticket", "queue", "billing", "message", "schemas"];
const faces = {
  index: "src/index.ts",
  ...Object.fromEntries(folders.map((folder) => [folder, `src/${folder}/index.ts`])),
};

/** Schemas stand in chunks of their own, because a bundler keeps a whole file for one schema: apps without them lose zod too. */
const schemas = Object.fromEntries(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "schema.ts")
    .map((file) => [file.replace(/\.ts$/, "").replaceAll(sep, "-"), join("src", file)]),
);

/** The maps of split CommonJS name the file they belong to by its path on this machine; its name alone does. */
const relativeMaps: NonNullable<Options["plugins"]>[number] = {
  name: "relative-maps",
  buildEnd({ writtenFiles }) {
    const here = JSON.stringify(`${resolve("dist")}${sep}`).slice(1, -1);
    for (const { name } of writtenFiles) {
      if (name.endsWith(".cjs.map")) writeFileSync(name, readFileSync(name, "utf8").replaceAll(here, ""));
    }
  },
};

export default defineConfig({
  entry: { ...faces, ...schemas },
  format: ["esm", "cjs"],
  target: "es2022",
  // What entries share becomes chunks, so that an app with several subpaths holds one copy of each function.
  splitting: true,
  clean: true,
  sourcemap: true,
  plugins: [relativeMaps],
  dts: { entry: faces, compilerOptions: { ignoreDeprecations: "6.0" } },
});
