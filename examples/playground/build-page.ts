import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("./page/", import.meta.url));

/**
 * The page as one HTML text with its style and script in it, on the library as built for publishing. Its content security policy
 * names the two by their hashes: nothing else runs, and nothing is asked of any host.
 */
export async function buildPage(): Promise<string> {
  const [html, style, script] = await Promise.all([
    readFile(`${folder}index.html`, "utf8"),
    readFile(`${folder}style.css`, "utf8"),
    bundle(),
  ]);
  const rules = ["default-src 'none'", `style-src ${hashOf(style)}`, `script-src ${hashOf(script)}`, "img-src data:"];
  const filled = new Map([
    [
      "policy",
      `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}; base-uri 'none'; form-action 'none'" />`,
    ],
    ["style", `<style>${style}</style>`],
    ["script", `<script type="module">${script}</script>`],
  ]);
  return html.replace(/<!-- (policy|style|script) -->/g, (_, name: string) => filled.get(name) ?? "");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** `trouble-ticket` is the package itself, by its own exports; without the paths of tsconfig.json, which lead to its sources. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}main.ts`],
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    write: false,
    tsconfigRaw: {},
    // Entries of the library that share chunks import them for their effects, of which there are none.
    logOverride: { "ignored-bare-import": "silent" },
  });
  return outputFiles[0]?.text ?? "";
}
