import { createRequire } from "node:module";
import packageCard from "../../package.json" with { type: "json" };
import { projectRoot, publishedFolders } from "./project.js";

/** What `require` gives code of the documentation; throws for what it may not use. */
export type Modules = (name: string) => unknown;

/** The package, its folders, and the packages that this project develops with; nothing else. */
export async function documentationModules(): Promise<Modules> {
  const library = new Map<string, unknown>([["trouble-ticket", await import("trouble-ticket")]]);
  for (const folder of publishedFolders()) {
    const loaded: unknown = await import(/* @vite-ignore */ `${projectRoot}src/${folder}/index.ts`);
    library.set(`trouble-ticket/${folder}`, loaded);
  }
  const requireInstalled = createRequire(import.meta.url);
  return (name) => {
    if (library.has(name)) return library.get(name);
    if (!Object.hasOwn(packageCard.devDependencies, name)) {
      throw new Error(`documentation may not import "${name}": neither this package, nor a folder of it, nor a devDependency`);
    }
    const installed: unknown = requireInstalled(name);
    return installed;
  };
}
