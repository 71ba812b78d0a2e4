import { createRequire } from "node:module";
import packageCard from "../../package.json" with { type: "json" };
import { projectRoot, publishedFolders } from "./project.js";

/** The modules that code in the documentation may require. Throws for others. */
export type Modules = (name: string) => unknown;

/** Whether a module is of a package that this one depends on, when it runs or is developed. */
function isInstalled(name: string): boolean {
  const owner = name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
  return Object.hasOwn(packageCard.dependencies, owner) || Object.hasOwn(packageCard.devDependencies, owner);
}

/** The package, its subpaths and the packages that it depends on; nothing else. */
export async function documentationModules(): Promise<Modules> {
  const library = new Map<string, unknown>([["trouble-ticket", await import("trouble-ticket")]]);
  for (const folder of publishedFolders()) {
    const loaded: unknown = await import(/* @vite-ignore */ `${projectRoot}src/${folder}/index.ts`);
    library.set(`trouble-ticket/${folder}`, loaded);
  }
  const requireInstalled = createRequire(import.meta.url);
  return (name) => {
    if (library.has(name)) return library.get(name);
    if (!isInstalled(name)) {
      throw new Error(`documentation may not import "${name}": neither this package, nor a subpath of it, nor a dependency`);
    }
    const installed: unknown = requireInstalled(name);
    return installed;
  };
}
