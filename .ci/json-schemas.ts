import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { toJSONSchema, type ZodMiniType } from "zod/mini";

type Json = { readonly [key: string]: unknown };

/** The published files and the schemas that they describe. */
const published: Readonly<Record<string, string>> = {
  "support-policy": "supportPolicySchema",
  "price-list": "priceListSchema",
  agreement: "agreementSchema",
  facts: "slaFactsSchema",
};

/** Writes dist/schemas/*.json from the built schemas, so that editors complete and check data files. */
export async function writeJsonSchemas(): Promise<void> {
  const schemas = (await import(pathToFileURL(resolve("dist/schemas.js")).href)) as Readonly<Record<string, ZodMiniType>>;
  mkdirSync("dist/schemas", { recursive: true });
  for (const [name, exported] of Object.entries(published)) {
    const schema = schemas[exported];
    if (schema === undefined) throw new Error(`trouble-ticket/schemas exports no ${exported}`);
    const json = withShared(toJSONSchema(schema, { io: "input" }));
    const titled = { $schema: json["$schema"], title: `trouble-ticket ${name}`, ...json };
    writeFileSync(`dist/schemas/${name}.json`, `${JSON.stringify(titled, undefined, 1)}\n`);
  }
}

const leastSharedLength = 200;

/** The same schema with parts that are repeated moved to $defs; a policy has its periods and targets many times. */
function withShared(json: Json): Json {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const text = JSON.stringify(value);
    const times = (counts.get(text) ?? 0) + 1;
    counts.set(text, times);
    if (times === 1) Object.values(value).forEach(count);
  };
  count(json);
  const names = new Map<string, string>();
  const definitions: Record<string, unknown> = {};
  const shared = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(shared);
    const text = JSON.stringify(value);
    const copy = (): Json => Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shared(part)]));
    const isSchema = "type" in value || "anyOf" in value || "oneOf" in value;
    if (!isSchema || (counts.get(text) ?? 0) < 2 || text.length < leastSharedLength) return copy();
    const name = names.get(text) ?? `part${names.size + 1}`;
    if (!names.has(text)) {
      names.set(text, name);
      definitions[name] = copy();
    }
    return { $ref: `#/$defs/${name}` };
  };
  const result = shared(json) as Json;
  return names.size === 0 ? result : { ...result, $defs: definitions };
}
