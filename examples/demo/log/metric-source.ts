import type { LogMapping } from "./mapping.js";

/** Whether a mapping says when a promise is kept; without it no ticket keeps it. A provider's own metric has no column. */
export function hasSource({ columns, events }: LogMapping, metric: string): boolean {
  const sources = events ? eventSources(events) : columnSources(columns ?? {});
  return (sources.get(metric)?.length ?? 0) > 0;
}

type Sources = ReadonlyMap<string, string | readonly string[] | null | undefined>;

function columnSources({ acknowledgedAt, intervenedAt, resolvedAt }: NonNullable<LogMapping["columns"]>): Sources {
  return new Map([
    ["acknowledgement", acknowledgedAt],
    ["intervention", intervenedAt],
    ["resolution", resolvedAt],
  ]);
}

function eventSources(events: NonNullable<LogMapping["events"]>): Sources {
  const { acknowledged, intervened, resolved, updates, messages } = events;
  return new Map([
    ["acknowledgement", acknowledged],
    ["intervention", intervened],
    ["resolution", resolved],
    ["update", updates],
    ["reply", messages],
  ]);
}
