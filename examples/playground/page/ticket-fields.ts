import type { LocalTimeOptions } from "trouble-ticket";
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

/** A field for several times, with commas between them. */
export interface TimeList {
  readonly name: string;
  readonly instants: readonly string[];
  readonly change: (instants: readonly string[]) => void;
}

/** How people write times in the language of the page, and the faults that the page names. */
export interface TimeWords {
  readonly dateOrder: LocalTimeOptions["order"];
  readonly empty: (name: string) => string;
  readonly unreadable: (name: string, text: string) => string;
}

/** Fields for wall time, in 24 hours in every browser language: `2026-03-27 17:00`. */
export interface TimeFields {
  /** Fills a field, unless a fault in it still waits to be corrected. */
  readonly fill: (field: HTMLInputElement, timeZone: string, instant: string | undefined) => void;
  /** Takes what was typed: an instant, nothing where that is allowed, or else a fault. */
  readonly typed: (field: HTMLInputElement, timeZone: string, meant: TimeField) => void;
  readonly fillList: (field: HTMLInputElement, timeZone: string, instants: readonly string[]) => void;
  readonly typedList: (field: HTMLInputElement, timeZone: string, meant: TimeList) => void;
  /** Forgets the fault in a field, which is then filled again. */
  readonly reset: (field: HTMLInputElement) => void;
  /** The faults of all fields on the page. */
  readonly faults: () => readonly string[];
}

export function timeFields(words: () => TimeWords, changed: () => void): TimeFields {
  const faulty = new Map<HTMLInputElement, { readonly fault: () => string; readonly shown: string | undefined }>();
  const instantOf = (text: string, timeZone: string): number | undefined =>
    instantOfWallTime(text, { timeZone, order: words().dateOrder });
  const sound = (field: HTMLInputElement): void => {
    faulty.delete(field);
    field.removeAttribute("aria-invalid");
  };
  const refuse = (field: HTMLInputElement, fault: () => string, shown: string | undefined): void => {
    faulty.set(field, { fault, shown });
    field.setAttribute("aria-invalid", "true");
    changed();
  };
  /** Fills a field with what it shows, unless a fault in it still waits to be corrected. */
  const fillWith = (field: HTMLInputElement, shown: string | undefined, text: () => string): void => {
    const waiting = faulty.get(field);
    if (waiting !== undefined && waiting.shown === shown) return;
    sound(field);
    // A field that is typed in keeps its text.
    if (document.activeElement !== field) fill(field, text());
  };
  return {
    fill: (field, timeZone, instant) => {
      fillWith(field, instant, () => (instant === undefined ? "" : wallText(timeZone, instant)));
    },
    fillList: (field, timeZone, instants) => {
      fillWith(field, instants.join(), () => instants.map((instant) => wallText(timeZone, instant)).join(", "));
    },
    typedList: (field, timeZone, { name, instants, change }) => {
      const texts = field.value.split(",").map((text) => text.trim());
      const given = texts.filter((text) => text !== "");
      const read = given.map((text) => instantOf(text, timeZone));
      const unreadable = given.find((_, position) => read[position] === undefined);
      if (unreadable !== undefined) {
        refuse(field, () => words().unreadable(name, unreadable), instants.join());
        return;
      }
      sound(field);
      change(read.flatMap((ms) => (ms === undefined ? [] : [instantTextAt(timeZone, ms)])));
    },
    typed: (field, timeZone, { name, isRequired, instant, change }) => {
      const text = field.value.trim();
      const typedMs = instantOf(text, timeZone);
      if (typedMs === undefined && (text !== "" || isRequired)) {
        refuse(field, () => (text === "" ? words().empty(name) : words().unreadable(name, text)), instant);
        return;
      }
      sound(field);
      // A wall time that comes twice keeps the instant that was meant.
      const shown = instant === undefined ? undefined : wallTimeAt(timeZone, Date.parse(instant));
      if (typedMs === undefined) change(undefined);
      else change(shown === wallTimeAt(timeZone, typedMs) ? instant : instantTextAt(timeZone, typedMs));
    },
    reset: sound,
    faults: () => {
      for (const field of faulty.keys()) if (!field.isConnected) faulty.delete(field);
      return [...faulty.values()].map(({ fault }) => fault());
    },
  };
}

function wallText(timeZone: string, instant: string): string {
  return wallTimeAt(timeZone, Date.parse(instant)).replace("T", " ");
}
