import { instantOfWallTime, instantTextAt, wallTimeAt } from "../text/wall-time.js";
import { fill } from "./dom.js";

/** What a time field changes, and what the page calls it. */
export interface TimeField {
  readonly name: string;
  readonly isRequired: boolean;
  /** The instant that the field shows. */
  readonly instant: string | undefined;
  readonly change: (instant: string | undefined) => void;
}

/** The faults that the page names, in its language. */
export interface TimeFaults {
  readonly empty: (name: string) => string;
  readonly unreadable: (name: string, text: string) => string;
}

/** Fields for wall time, in 24 hours whatever the browser's language: `2026-03-27 17:00`. */
export interface TimeFields {
  /** Fills a field, unless a fault in it still waits to be corrected. */
  readonly fill: (field: HTMLInputElement, timeZone: string, instant: string | undefined) => void;
  /** Takes what was typed: an instant, nothing where that is allowed, or else a fault. */
  readonly typed: (field: HTMLInputElement, timeZone: string, meant: TimeField) => void;
  /** The faults of all fields on the page. */
  readonly faults: () => readonly string[];
}

export function timeFields(faultTexts: () => TimeFaults, changed: () => void): TimeFields {
  const faulty = new Map<HTMLInputElement, { readonly fault: () => string; readonly instant: string | undefined }>();
  return {
    fill: (field, timeZone, instant) => {
      const waiting = faulty.get(field);
      if (waiting !== undefined && waiting.instant === instant) return;
      faulty.delete(field);
      field.removeAttribute("aria-invalid");
      fill(field, instant === undefined ? "" : wallTimeAt(timeZone, Date.parse(instant)).replace("T", " "));
    },
    typed: (field, timeZone, { name, isRequired, instant, change }) => {
      const text = field.value.trim();
      const typedMs = instantOfWallTime(timeZone, text.replace(/\s+/, "T"));
      if (typedMs === undefined && (text !== "" || isRequired)) {
        const fault = (): string => (text === "" ? faultTexts().empty(name) : faultTexts().unreadable(name, text));
        faulty.set(field, { fault, instant });
        field.setAttribute("aria-invalid", "true");
        changed();
        return;
      }
      faulty.delete(field);
      field.removeAttribute("aria-invalid");
      // A wall time that comes twice keeps the instant that was meant.
      const shown = instant === undefined ? undefined : wallTimeAt(timeZone, Date.parse(instant));
      if (typedMs === undefined) change(undefined);
      else change(shown === wallTimeAt(timeZone, typedMs) ? instant : instantTextAt(timeZone, typedMs));
    },
    faults: () => {
      for (const field of faulty.keys()) if (!field.isConnected) faulty.delete(field);
      return [...faulty.values()].map(({ fault }) => fault());
    },
  };
}
