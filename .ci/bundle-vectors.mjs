import { build } from "esbuild";

/** test/browser/page.ts with all it imports as one module; `library` says what takes the place of src. */
export async function bundleVectors(library) {
  const replaced = {
    name: "library",
    setup: (plugin) => plugin.onResolve({ filter: /\/src\/index\.js$/ }, () => library),
  };
  const { outputFiles, metafile } = await build({
    entryPoints: ["test/browser/page.ts"],
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [replaced],
  });
  const source = Object.keys(metafile.inputs).find((file) => file.startsWith("src/"));
  if (source !== undefined) throw new Error(`the vectors load ${source}, not the built library`);
  return outputFiles[0].text;
}
