import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { rollup } from "rollup";

/** Functions that an app may want alone, with the subpath that has them; each must do without what the others need. */
const alone = {
  isOpen: "calendar",
  businessTimeBetween: "calendar",
  dueAt: "sla",
  compareInQueue: "queue",
  billableDuration: "billing",
};
const parts = ["zod", "decimal", "policy"];

const bundlers = { esbuild: bundleWithEsbuild, rollup: bundleWithRollup };

const ownZod = /\/trouble-ticket\/dist\/zod\.js$/;

/** A bundle holds what the app uses: one function from the main entry costs what it costs from its subpath. */
export async function checkBundle(app) {
  const { used } = await bundleWithEsbuild(app, 'export * from "trouble-ticket/policy";');
  if (used.some((file) => ownZod.test(file))) throw new Error("a browser's bundle has the built-in zod next to the app's");
  for (const [bundler, bundle] of Object.entries(bundlers)) {
    const whole = holds(await bundle(app, 'export * from "trouble-ticket";'));
    for (const part of parts)
      if (!whole[part]) throw new Error(`${bundler}'s bundle of everything has no ${part}: this check would notice nothing`);
    for (const [name, subpath] of Object.entries(alone)) {
      const fromMain = holds(await bundle(app, `export { ${name} } from "trouble-ticket";`));
      const fromIts = holds(await bundle(app, `export { ${name} } from "trouble-ticket/${subpath}";`));
      for (const part of parts) if (fromMain[part]) throw new Error(`${bundler}'s bundle of ${name} alone has ${part} in it`);
      // Names are shortened in another order.
      if (fromMain.length > fromIts.length * 1.01)
        throw new Error(`${name} costs ${fromMain.length} bytes by ${bundler}, ${fromIts.length} from trouble-ticket/${subpath}`);
    }
  }
}

function holds({ code, used }) {
  return {
    zod: used.some((file) => file.includes("/zod/") || ownZod.test(file)),
    decimal: used.some((file) => file.includes("/decimal.js/")),
    policy: code.includes("ACO Informatica"),
    length: code.length,
  };
}

async function bundleWithEsbuild(app, contents) {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents, resolveDir: app },
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    write: false,
    metafile: true,
  });
  if (warnings.length > 0) throw new Error(`esbuild warns of ${contents} ${warnings[0].text}`);
  const [{ inputs }] = Object.values(metafile.outputs);
  return { code: outputFiles[0].text, used: Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0) };
}

async function bundleWithRollup(app, contents) {
  const { resolvedHere } = await import(join(app, "resolved-here.mjs"));
  const entry = join(app, "entry.js");
  const bundle = await rollup({
    input: entry,
    treeshake: { moduleSideEffects: hasSideEffects },
    onwarn(warning) {
      // zod's own files import each other in circles: only warnings about this package fail.
      if (warning.message.includes("/node_modules/trouble-ticket/")) throw new Error(`rollup warns: ${warning.message}`);
    },
    plugins: [
      {
        name: "packages",
        resolveId: (id) => (id === entry ? id : id.startsWith(".") ? null : resolvedHere(id)),
        load: (id) => (id === entry ? contents : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "es" });
  const [{ code, modules }] = output;
  return { code, used: Object.keys(modules).filter((file) => modules[file].renderedLength > 0) };
}

/** What the package of a file says of itself, as bundlers read it. */
function hasSideEffects(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const description = readJson(join(folder, "package.json"));
    if (description?.name !== undefined) return description.sideEffects !== false;
  }
  return true;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
