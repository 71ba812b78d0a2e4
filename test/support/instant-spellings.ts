import { Temporal } from "temporal-polyfill";
import type { InstantLike } from "../../src/index.js";

/** One instant in all the ways that an app may hold it. */
export function instantSpellings(epochMs: number, offsetMinutes: number): readonly InstantLike[] {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs);
  const utc = instant.toString();
  const elsewhere = instant.toString({ timeZone: offsetText(offsetMinutes), fractionalSecondDigits: 3 });
  return [
    epochMs,
    new Date(epochMs),
    { epochMilliseconds: epochMs },
    instant,
    instant.toZonedDateTimeISO("Asia/Kathmandu"),
    utc,
    utc.toLowerCase(),
    utc.replace("Z", "+00:00"),
    utc.replace("Z", "-00"),
    elsewhere,
    elsewhere.replace(/:(\d\d)$/, "$1"),
    elsewhere.replace(".", ","),
    elsewhere.replace(/(\.\d{3})/, "$1999999"),
  ];
}

function offsetText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const [hours, minutes] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
  return `${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}
