import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The letters of the patterns that src formats dates by. */
function usedLetters(): string {
  const [, patterns] = /^export type DatePattern =([^;]+);$/m.exec(readFileSync("src/time/local-time.ts", "utf8")) ?? [];
  if (patterns === undefined) throw new Error("src/time/local-time.ts has no type DatePattern");
  return [...new Set(patterns.match(/[A-Za-z]/g))].join("");
}

interface Cut {
  readonly files: RegExp;
  /** A part of such a file that src does not need; every such file has one. */
  readonly part: (letters: string) => RegExp;
}

const cuts: readonly Cut[] = [
  // `format` needs `localize` alone.
  {
    files: /date-fns[\\/]locale[\\/][\w-]+\.js$/,
    part: () => /^ {2}(?:formatDistance|formatLong|formatRelative|match): \w+,\n/gm,
  },
  {
    files: /date-fns[\\/]locale[\\/][\w-]+[\\/]_lib[\\/]localize\.js$/,
    part: () => /^ {2}(?:ordinalNumber,|(?:era|quarter|dayPeriod): buildLocalizeFn\(\{[^]*?^ {2}\}\),)\n/gm,
  },
  {
    files: /_lib[\\/]format[\\/]formatters\.js$/,
    part: (letters) => new RegExp(`^ {2}[^\\W${letters}]: function [^]*?^ {2}\\},\\n`, "gm"),
  },
  {
    files: /_lib[\\/]format[\\/]lightFormatters\.js$/,
    part: (letters) => new RegExp(`^ {2}[^\\W${letters}]\\([^]*?^ {2}\\},\\n`, "gm"),
  },
  { files: /_lib[\\/]format[\\/]longFormatters\.js$/, part: () => /^ {2}[pP]: \w+,\n/gm },
  // Offsets are asked for as "xxx", at instants, and of zones with names.
  {
    files: /date-fns-tz[\\/].*[\\/]format[\\/]formatters[\\/]index\.js$/,
    part: () => /^ {4}[XOz]: function [^]*?^ {4}\},\n|^ {12}\/\/ Hours and optional minutes\n[^]*?(?=^ {12}case 'xxxxx':)/gm,
  },
  {
    files: /date-fns-tz[\\/].*[\\/]tzParseTimezone[\\/]index\.js$/,
    part: () =>
      /^ {4}\/\/ Z\n[^]*?(?=^ {4}\/\/ IANA time zone\n)|if \(isValid.*\) (?=\{)|isUtcDate \? | : (toUtcDate|fixOffset)\(.*\)/gm,
  },
  // Every engine that runs ES2022 has `formatToParts` and `hourCycle`.
  {
    files: /date-fns-tz[\\/].*[\\/]tzTokenizeDate[\\/]index\.js$/,
    part: () => /^const testDate[^]*?(?=^function getDate)|(hourCycle\w+|\S+ in dtf)\s+\? |\s+: (new Intl|hacky)[^]*?(?=;)/gm,
  },
];

/** Leaves out of `format` and its locales what the patterns of src do not need: most letters, and all names but those of days. */
export const smallFormat: Plugin = {
  name: "small-format",
  setup(build) {
    const letters = usedLetters();
    for (const { files, part } of cuts) {
      build.onLoad({ filter: files }, ({ path }) => {
        const whole = readFileSync(path, "utf8");
        const cut = whole.replaceAll(part(letters), "");
        if (cut === whole) throw new Error(`${path} has no part to leave out`);
        // Bundlers drop a locale that an app does not use only if its calls are marked as pure.
        return { contents: cut.replaceAll(/(?<=[:=] )build\w+Fn\(/g, "/* @__PURE__ */ $&") };
      });
    }
  },
};

/**
 * What `formatInTimeZone` needs for the offset of a zone ("xxx") at an instant, in place of what reads and formats any date.
 * Bundles then drop date-fns's `format`, its tokens and a locale, and the parser of ISO 8601 text.
 */
const offsetParts = {
  "../format/index.js": `import { formatters } from "../format/formatters/index.js";
    export function format(_, pattern, options) {
      if (pattern !== "xxx") throw new Error("not an offset: " + pattern);
      return formatters.x(new Date(options.originalDate), pattern, options);
    }`,
  // The wall time, which an offset has no use for.
  "../toZonedTime/index.js": "export const toZonedTime = (instant) => instant;",
};

/** Replaces those parts in date-fns-tz alone; the library's own calls of `format` keep the whole function. */
export const smallOffsets: Plugin = {
  name: "small-offsets",
  setup(build) {
    const namespace = "offset-parts";
    build.onResolve({ filter: /./ }, ({ importer, path, resolveDir }) =>
      path in offsetParts && /[\\/]date-fns-tz[\\/]/.test(importer)
        ? { path, namespace, pluginData: resolveDir, sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace }, ({ path, pluginData }) => ({
      contents: offsetParts[path as keyof typeof offsetParts],
      resolveDir: pluginData as string,
    }));
  },
};
