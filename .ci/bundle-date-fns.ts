import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build as bundle, type Plugin } from "esbuild";

/**
 * Builds what src uses of date-fns, date-fns-tz and @date-fns/utc into two files of the package, so that an import loads two
 * modules instead of 312: dist/date-fns formats, and dist/date-fns-tz has the offsets of zones, which deadlines need alone. Their
 * licences are in dist/LICENSES.md.
 */
const files = { "date-fns": ["date-fns", "@date-fns/utc"], "date-fns-tz": ["date-fns-tz"] };
const isDateFns = /^(date-fns|date-fns-tz|@date-fns\/utc)(\/|$)/;

type FileName = keyof typeof files;
const fileNames = Object.keys(files) as readonly FileName[];
const fileOf = (path: string): FileName => (path.startsWith("date-fns-tz") ? "date-fns-tz" : "date-fns");

/** Replaces imports of date-fns by imports of the bundled files, and writes those files and their licences next to the build. */
export const bundledDateFns: Plugin = {
  name: "bundled-date-fns",
  setup(build) {
    const { outdir = "dist", outExtension } = build.initialOptions;
    const extension = outExtension?.[".js"] ?? ".js";
    build.onResolve({ filter: isDateFns }, ({ path }) => ({
      path: `./${fileOf(path)}${extension}`,
      external: true,
      sideEffects: false,
    }));
    build.onEnd(async () => {
      await Promise.all(fileNames.map((file) => writeDateFns(outdir, file, extension)));
      writeLicences(outdir);
    });
  },
};

/** Writes a file with exactly the names that src imports. */
async function writeDateFns(folder: string, file: FileName, extension: string): Promise<void> {
  const imports = importsOfDateFns().filter(({ from }) => fileOf(from) === file);
  await bundle({
    stdin: { contents: imports.map(({ names, from }) => `export {${names}} from "${from}";`).join("\n"), resolveDir: "." },
    bundle: true,
    format: extension === ".cjs" ? "cjs" : "esm",
    target: "es2022",
    outfile: `${folder}/${file}${extension}`,
    banner: { js: `/*! ${files[file].map(nameAndVersion).join(", ")}: MIT, see LICENSES.md */` },
    plugins: [smallLocales, smallOffsets],
  });
}

function writeLicences(folder: string): void {
  const licences = Object.values(files)
    .flat()
    .map((name) => `# ${nameAndVersion(name)}\n\n${licenceOf(name)}\n`);
  const first = "The files date-fns and date-fns-tz, .js and .cjs, contain parts of these packages.";
  writeFileSync(`${folder}/LICENSES.md`, `${first}\n\n${licences.join("\n")}`);
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
  "../../_lib/tzIntlTimeZoneName/index.js": `export function tzIntlTimeZoneName() {
    throw new Error("names of zones are not built in");
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
