import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

const folder = fileURLToPath(new URL("../../../../shared/data/samples/", import.meta.url));

/** Whether the real exports are next to the project. */
export const areSamplesHere = existsSync(folder);
if (!areSamplesHere) console.warn("skipped: the real exports, which are not in ../shared; short samples are tested");

export function sampleText(file: string): string {
  return readFileSync(folder + file, "utf8");
}

export function sampleRows(file: string): readonly Readonly<Record<string, string>>[] {
  return parse<Record<string, string>>(sampleText(file), { columns: true, bom: true });
}
