import rails from "rails-timezone";
import { findIana } from "windows-iana";

/**
 * The IANA name of a time zone that is written as Windows, Rails or IANA write it: `W. Europe Standard Time`,
 * `Eastern Time (US & Canada)`, `Europe/Rome`. Undefined for a name that none of them has.
 *
 * Windows has one name for the zones of several countries; `territory` (ISO 3166, such as `AT`) finds the right one.
 */
export function ianaZone(name: unknown, territory?: string): string | undefined {
  if (typeof name !== "string") return undefined;
  const [windows] = findIana(name, territory ?? "001");
  // iCalendar files put a prefix before it: /citadel.org/20190914_1/Europe/Rome.
  const segments = name.split("/");
  const candidates = [windows, rails.from(name), name, segments.slice(-3).join("/"), segments.slice(-2).join("/")];
  return candidates.find((candidate) => typeof candidate === "string" && isKnown(candidate));
}

/** Whether this runtime knows a zone. Offsets such as `+01:00` are no zones: they have no summer time. */
function isKnown(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
