import { defineConfig } from "tsup";

/** One entry a folder: each is a subpath of the package. */
const folders = ["time", "calendar", "policy", "sla", "billing"];

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(folders.map((folder) => [folder, `src/${folder}/index.ts`])),
  },
  format: ["esm", "cjs"],
  target: "es2022",
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
