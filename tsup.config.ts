import { defineConfig } from "tsup";

/** One entry a folder: each is a subpath of the package, listed once more in package.json's exports and typesVersions. */
const folders = ["error", "time", "target", "calendar", "policy", "request", "sla", "ticket", "billing", "queue", "message"];

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
});
