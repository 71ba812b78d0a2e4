import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import packageCard from "../../package.json" with { type: "json" };

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The text of a file named from the project's root. */
export function readText(file: string): string {
  return readFileSync(projectRoot + file, "utf8");
}

export function isPresent(file: string): boolean {
  return existsSync(projectRoot + file);
}

/** The files under a folder that end with `ending`, named from the project's root, in order. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  if (!isPresent(folder)) return [];
  return readdirSync(projectRoot + folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}

export function parseText(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

export function parseSource(file: string): ts.SourceFile {
  return parseText(file, readText(file));
}

/** The folders of src that are published as subpaths of the package. */
export function publishedFolders(): readonly string[] {
  return Object.keys(packageCard.exports).flatMap((subpath) => /^[.]\/([a-z]+)$/.exec(subpath)?.[1] ?? []);
}
