import { eventKinds, type EventKind, type EventMapping } from "./mapping.js";
import type { TextTable } from "./number-list.js";
import { comparable } from "./rows.js";

/** What the activities of a file are by its mapping, in any case of letters and with any blanks. */
export interface ActivityKinds {
  readonly is: (kind: EventKind, activity: string) => boolean;
  /** Whether the mapping has activities of a kind. */
  readonly has: (kind: EventKind) => boolean;
  /** The activities of the mapping that the file does not have. */
  readonly notes: (activities: TextTable) => readonly string[];
}

const maxShown = 20;

export function activityKinds(mapping: EventMapping): ActivityKinds {
  const lists = new Map(eventKinds.map((kind) => [kind, mapping[kind] ?? []]));
  const texts = new Map(eventKinds.map((kind) => [kind, new Set(lists.get(kind)?.map(comparable))]));
  const known = new Map<string, ReadonlySet<EventKind>>();
  const kindsOf = (activity: string): ReadonlySet<EventKind> => {
    const text = comparable(activity);
    const found = new Set(eventKinds.filter((kind) => texts.get(kind)?.has(text)));
    known.set(activity, found);
    return found;
  };
  return {
    is: (kind, activity) => (known.get(activity) ?? kindsOf(activity)).has(kind),
    has: (kind) => (lists.get(kind)?.length ?? 0) > 0,
    notes: (activities) => {
      const inFile = Array.from({ length: activities.size() }, (_, position) => activities.textOf(position));
      const present = new Set(inFile.map(comparable));
      const shown = inFile.slice(0, maxShown).map((activity) => JSON.stringify(activity));
      const list = inFile.length > maxShown ? `${shown.join(", ")} and ${inFile.length - maxShown} more` : shown.join(", ");
      const absent = [...lists].flatMap(([kind, wanted]) =>
        wanted
          .filter((activity) => !present.has(comparable(activity)))
          .map((activity) => `${JSON.stringify(activity)} (${kind})`),
      );
      return absent.length === 0
        ? []
        : [`no row has these activities of the mapping: ${absent.join(", ")}; the file has ${list}`];
    },
  };
}
