import { entryNamed } from "../../error/index.js";
import { isLocalizedText, type LocalizedText } from "../../time/index.js";
import type { Labelled } from "./report.js";

/** A name with the label that the policy gives it; one that a later policy no longer has stands for itself. */
export function labelled(entries: Readonly<Record<string, { readonly label: LocalizedText }>>, name: string): Labelled {
  const label = entryNamed(entries, name)?.label;
  return { name, label: isLocalizedText(label) ? label : name };
}
