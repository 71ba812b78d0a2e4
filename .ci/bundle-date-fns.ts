import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build as bundle, type Plugin } from "esbuild";

/**
 * Builds what src uses of date-fns, date-fns-tz and @date-fns/utc into one file of the package, dist/date-fns, so that an import
 * loads one module instead of 312. Their licences are in dist/LICENSES.md.
 */
const packages = ["date-fns", "date-fns-tz", "@date-fns/utc"];
const isDateFns = /^(date-fns|date-fns-tz|@date-fns\/utc)(\/|$)/;

/** Replaces imports of date-fns by imports of the bundled file, and writes that file and its licences next to the build. */
export const bundledDateFns: Plugin = {
  name: "bundled-date-fns",
  setup(build) {
    const { outdir = "dist", outExtension } = build.initialOptions;
    const extension = outExtension?.[".js"] ?? ".js";
    build.onResolve({ filter: isDateFns }, () => ({ path: `./date-fns${extension}`, external: true, sideEffects: false }));
    build.onEnd(() => writeDateFns(outdir, extension));
  },
};

/** Writes a file with exactly the names that src imports. */
async function writeDateFns(folder: string, extension: string): Promise<void> {
  const contents = importsOfDateFns().map(({ names, from }) => `export {${names}} from "${from}";`);
  await bundle({
    stdin: { contents: contents.join("\n"), resolveDir: "." },
    bundle: true,
    format: extension === ".cjs" ? "cjs" : "esm",
    target: "es2022",
    outfile: `${folder}/date-fns${extension}`,
    banner: { js: `/*! ${packages.map(nameAndVersion).join(", ")}: MIT, see LICENSES.md */` },
    plugins: [smallLocales, smallOffsets],
  });
  const licences = packages.map((name) => `# ${nameAndVersion(name)}\n\n${licenceOf(name)}\n`);
  writeFileSync(
    `${folder}/LICENSES.md`,
    `date-fns.js and date-fns.cjs contain parts of these packages.\n\n${licences.join("\n")}`,
  );
}

/** The parts of a locale that only date-fns's other functions read; `format` needs `localize` and `formatLong`. */
const unusedParts = /^ {2}(?:formatDistance|formatRelative|match): \w+,\n/gm;

/** Drops those parts and marks the calls at the top level as pure: bundlers then drop a locale that an app does not use. */
const smallLocales: Plugin = {
  name: "small-locales",
  setup(build) {
    build.onLoad({ filter: /date-fns[\\/]locale[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll(unusedParts, "")
        .replaceAll(/(?<=[:=] )build\w+Fn\(/g, "/* @__PURE__ */ $&"),
    }));
  },
};

/**
 * What date-fns-tz needs for the offset of a zone ("xxx") at an instant, in place of what reads and formats any date. Bundles
 * then drop date-fns's `format`, its tokens and a locale, and the parser of ISO 8601 text.
 */
const offsetParts = {
  "date-fns/format": `export function format(date, text) {
    const [, quoted] = /^'([^']*)'$/.exec(text) ?? [];
    if (quoted === undefined) throw new Error("not an offset alone: " + text);
    return quoted;
  }`,
  "../toDate/index.js": `export function toDate(instant) {
    if (typeof instant === "string") throw new Error("not an instant: " + instant);
    return new Date(instant);
  }`,
};

/** Replaces those parts in date-fns-tz alone; the library's own calls of `format` keep the whole function. */
const smallOffsets: Plugin = {
  name: "small-offsets",
  setup(build) {
    const namespace = "offset-parts";
    build.onResolve({ filter: /./ }, ({ importer, path }) =>
      path in offsetParts && /[\\/]date-fns-tz[\\/]/.test(importer) ? { path, namespace, sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: offsetParts[path as keyof typeof offsetParts] }));
  },
};

interface NamedImport {
  readonly names: string;
  readonly from: string;
}

function importsOfDateFns(): readonly NamedImport[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(`src/${file}`, "utf8").matchAll(/^import \{([^}]+)\} from "([^"]+)";$/gm)])
    .map(([, names = "", from = ""]) => ({ names, from }))
    .filter(({ from }) => isDateFns.test(from));
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
