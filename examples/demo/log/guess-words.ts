import type { EventKind } from "./mapping.js";

/** Names of columns in English and Italian, as exports of help desks write them; earlier patterns are better matches. */
export const columnWords: Readonly<Record<string, readonly RegExp[]>> = {
  number: [
    /^(ticket|incident|case|request|issue)?[ ]?(number|no|nr|key|id)$/,
    /^(key|number|numero|id)$/,
    /\b(id|number|numero|key)$/,
  ],
  priority: [
    /^(priority|prio|priorita|priorità)$/,
    /priorit/,
    /\b(severity|seriousness|gravit[aà])\b/,
    /\burgen(cy|za)\b/,
    /seriousness|severity/,
  ],
  receivedAt: [
    /\b(received|ricevut[oa]|ricezione)\b/,
    /\b(opened|open (time|date|dt|at)|aperto|apertura)\b/,
    /\b(created|creation|creato|creazione|reported|submitted|inserito|registrat[oa]|logged)\b/,
    /\b(start|inizio)\b/,
  ],
  acknowledgedAt: [/\b(acknowledg\w*|ack)\b/],
  intervenedAt: [
    /\bfirst (response|reply|contact|action|touch|intervention)\b|\bprim[oa] (risposta|intervento|contatto)\b/,
    /\b(intervened|intervento|responded|response|risposta|reply|replied)\b/,
    /\b(in progress|work start(ed)?|started|pres[oa] in carico|taken)\b/,
  ],
  resolvedAt: [/\b(resolved|resolution|risolto|risoluzione)\b/, /\b(solved|fixed|completed|completion|completato|done)\b/],
  endedAt: [/\b(closed|close|closing|chiuso|chiusura)\b/, /\b(ended|end|fine|finished)\b/],
  tier: [/^(tier|service (level|tier)|support (level|tier))$/],
};

/** Columns with times that are no fact of a ticket. */
export const otherTimes: RegExp =
  /\b(due|target|deadline|scadenza|updated?|aggiornat\w*|synced|sync|modified|viewed|planned|breach|reopen\w*|synchroni\w*)\b/;

export const eventColumnWords: Readonly<Record<"case" | "activity" | "at", readonly RegExp[]>> = {
  case: [/^case (id|concept name)$/, /\bcase\b/, /\b(ticket|incident|issue|request)( (id|number|key))?$/, /\bid$/],
  activity: [/^(activity|concept name|attivita|attività)$/, /\b(activity|attivit[aà]|event|evento|action|azione|status|stato)\b/],
  at: [/\btimestamp\b/, /\b(complete|event)? ?(time|date)\b/, /\b(at|when|data|ora)\b/],
};

/** Activities by what they are for the clock. */
export const activityWords: Readonly<Partial<Record<EventKind, RegExp>>> = {
  acknowledged: /\back(nowledg\w*)?\b/,
  intervened: /\b(take in charge|in progress|start(ed)?( work)?|accept(ed)?|pres[ao] in carico|in lavorazione|first response)\b/,
  pauseFrom: /\b(wait(ing)?|pending|on hold|hold|suspend(ed)?|paused?|attesa|sospes[oa])\b/,
  resolved: /\b(resolved?|solved?|risolt[oa]|completed?)\b/,
  ended: /\b(closed?|cancell?ed|withdrawn|chius[oa]|annullat[oa])\b/,
};

/** Words for levels of priority, the most urgent first. */
export const levelWords: readonly RegExp[] = [
  /\b(block(ing|er)|urgent|emergency|highest|immediate|bloccante|urgente|sev ?1|p ?1)\b/,
  /\b(critical|high|major|critic[oa]|alt[oa]|sev ?2|p ?2)\b/,
  /\b(normal|medium|moderate|standard|medi[oa]|normale|sev ?3|p ?3)\b/,
  /\b(low|minor|bass[oa]|sev ?4|p ?4)\b/,
  /\b(lowest|trivial|planning|minim[oa]|sev ?5|p ?5)\b/,
];

/** A name in words: lower case, `_`, `-`, `:` and camel case split. */
export function inWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
