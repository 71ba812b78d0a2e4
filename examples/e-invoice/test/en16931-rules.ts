import { readFileSync } from "node:fs";
import { FacturX } from "factur-x-kit";
import { Schema } from "node-schematron";
import { en16931, type En16931Document } from "../en16931.js";
import { officialRules } from "./official-rules.js";
import { ciiErrors } from "./validator.js";

export type Syntax = "UBL" | "CII";

function ownRules(syntax: Syntax): Schema {
  return Schema.fromString(readFileSync(new URL(`rules/${syntax.toLowerCase()}.sch`, import.meta.url), "utf8"));
}

const own = { UBL: ownRules("UBL"), CII: ownRules("CII") };

/** The official rules, where they are at hand. */
export const official = { UBL: officialRules("UBL"), CII: officialRules("CII") };

/** Ids of the rules that a document breaks, each once. */
export function brokenRules(xml: string, syntax: Syntax): readonly string[] {
  return [...new Set(own[syntax].validateString(xml).map(({ assertId, message }) => assertId ?? message ?? ""))].sort();
}

/**
 * Ids of the rules that factur-x-kit, a separate reading of EN 16931, finds broken in a Cross Industry Invoice. It does not know the
 * category of split payment, and is not asked about it.
 */
export async function rulesBrokenForFacturXKit(cii: string): Promise<readonly string[]> {
  if (cii.includes("<ram:CategoryCode>B<")) return [];
  const core = cii.replace(/urn:cen.eu:en16931:2017#compliant#[^<]*/, "urn:cen.eu:en16931:2017");
  const { valid, errors = [] } = (await FacturX.fromXML(core)).validate();
  const ids = errors.map(({ message }) => /BR-[A-Z]*-?[0-9]+/.exec(message)?.[0] ?? message);
  return valid ? [] : [...new Set(ids)].sort();
}

/** All that is wrong with a document in either syntax. */
export async function faultsOf(draft: Parameters<typeof en16931>[0], document: En16931Document): Promise<readonly string[]> {
  const [ubl, cii] = await Promise.all([en16931(draft, document, "UBL"), en16931(draft, document, "CII")]);
  // The VAT of notes in parts sums to the invoice's, and may be a cent from the rate. The official rules allow it; factur-x-kit does not.
  const ofNotes = draft.kind === "creditNote" ? ["BR-CO-17", "BR-S-9"] : [];
  // A rule of the kit itself: a line is its price times its quantity to half a cent. Peppol allows two cents (R120), which our rules check.
  const toTheCent = ["BR-OWN-4", ...ofNotes];
  const ofKit = (await rulesBrokenForFacturXKit(cii)).filter((id) => !toTheCent.includes(id));
  const ofOfficial = [...(official.UBL?.fatal(ubl) ?? []), ...(official.CII?.fatal(cii) ?? [])];
  return [...brokenRules(ubl, "UBL"), ...brokenRules(cii, "CII"), ...ciiErrors(cii), ...ofKit, ...ofOfficial];
}
