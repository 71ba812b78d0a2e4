import { UTCDate } from "@date-fns/utc";
import { format } from "date-fns/format";
import { enGB } from "date-fns/locale/en-GB";
import { it } from "date-fns/locale/it";
import type { Locale } from "./locale.js";
import type { WallMs } from "./units.js";
import { wallMsAt, type Zone } from "./zone.js";

const languages = { en: enGB, it } as const;

/** Wall time formatted by a date-fns pattern in a language, independent of the host's zone. */
export function formatWallMs(wallMs: WallMs, pattern: string, locale: Locale): string {
  return format(new UTCDate(wallMs), pattern, { locale: languages[locale] });
}

/** The local time of an instant formatted by a date-fns pattern in a language. */
export function formatInstant(zone: Zone, epochMs: number, pattern: string, locale: Locale): string {
  return formatWallMs(wallMsAt(zone, epochMs), pattern, locale);
}
