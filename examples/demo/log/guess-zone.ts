/** The one time zone that names of columns give: `Created At (UTC)`, `Started at (Europe/Rome)`; otherwise undefined. */
export function zoneOfNames(names: readonly string[]): string | undefined {
  const zones = new Set(names.flatMap((name) => zoneOf(name) ?? []));
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

function zoneOf(name: string): string | undefined {
  if (/(?:^|[^\p{L}])(?:UTC|GMT)(?:$|[^\p{L}+-])/iu.test(name.replaceAll("_", " "))) return "UTC";
  const zone = /\b[A-Z][A-Za-z]+\/[A-Z][A-Za-z_/]+\b/.exec(name)?.[0];
  if (zone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}
