import { build } from "esbuild";

/** A bundle holds what the app uses: one that asks about opening hours has no schema library and no policy. */
export async function checkBundle(app) {
  const whole = await bundle(app, "acoPolicy");
  if (!whole.hasZod || !whole.hasPolicy) throw new Error("a bundle with the policy has none: this check would notice nothing");
  for (const name of ["isOpen", "dueAt", "billableDuration"]) {
    const part = await bundle(app, name);
    if (part.hasZod) throw new Error(`a bundle that imports ${name} alone has zod in it`);
    if (part.hasDecimal) throw new Error(`a bundle that imports ${name} alone has decimal.js in it`);
    if (part.hasPolicy) throw new Error(`a bundle that imports ${name} alone has the published policy in it`);
  }
}

async function bundle(app, name) {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents: `import { ${name} } from "trouble-ticket"; console.log(${name});`, resolveDir: app },
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    write: false,
    metafile: true,
  });
  if (warnings.length > 0) throw new Error(`bundling ${name} warns: ${warnings[0].text}`);
  const [{ inputs }] = Object.values(metafile.outputs);
  const used = Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0);
  return {
    hasZod: used.some((input) => input.includes("/zod/")),
    hasDecimal: used.some((input) => input.includes("/decimal.js/")),
    hasPolicy: outputFiles[0].text.includes("ACO Informatica"),
  };
}
