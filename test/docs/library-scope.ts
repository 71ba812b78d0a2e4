import ts from "typescript";
import type { ImportedName } from "./block-module.js";
import { parseSource, publishedFolders } from "./project.js";

/** A name that an index file exports, and the file it takes it from. */
interface ExportedName {
  readonly name: string;
  readonly isType: boolean;
  readonly from: string;
}

/** The names that an index file of src exports; the house style knows `export { … } from` alone. */
export function exportsOf(indexFile: string): readonly ExportedName[] {
  const source = parseSource(indexFile);
  return source.statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (!ts.isExportDeclaration(statement) || clause === undefined || !ts.isNamedExports(clause)) {
      throw new Error(`${indexFile} has a statement other than export { … } from: ${statement.getText(source)}`);
    }
    const from = statement.moduleSpecifier?.getText(source).slice(1, -1) ?? "";
    return clause.elements.map(({ name, isTypeOnly }) => ({
      name: name.getText(source),
      isType: isTypeOnly || statement.isTypeOnly,
      from,
    }));
  });
}

/** The names that an example in a doc comment may use without an import: every export of the package and its folders. */
export function exampleScope(): readonly ImportedName[] {
  const names = new Map<string, ImportedName>();
  const folders = publishedFolders().map((folder) => ({
    module: `trouble-ticket/${folder}`,
    indexFile: `src/${folder}/index.ts`,
  }));
  for (const { module, indexFile } of [{ module: "trouble-ticket", indexFile: "src/index.ts" }, ...folders]) {
    for (const { name, isType } of exportsOf(indexFile)) {
      const statement = `import ${isType ? "type " : ""}{ ${name} } from "${module}";`;
      if (!names.has(name)) names.set(name, { local: name, module, statement, origin: undefined });
    }
  }
  return [...names.values()];
}
