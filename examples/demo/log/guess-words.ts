import type { EventKind } from "./mapping.js";

/**
 * Names of columns as exports of help desks write them in English, Italian, German, French, Spanish and Portuguese, without
 * accents; earlier patterns are better matches.
 */
export const columnWords: Readonly<Record<string, readonly RegExp[]>> = {
  number: [
    /^(ticket|incident|case|request|issue|conversation)? ?(number|no|nr|num|key|id|nummer|numero)$/,
    /^(key|number|numero|id|ticket|nummer|)$/,
    /\b(id|number|numero|key|nr)$/,
  ],
  priority: [
    /^(priority|prio|priorita|prioritat|priorite|prioridade?)$/,
    /priori[td]/,
    /\b(severity|seriousness|gravita|gravite|gravedad|gravidade|schweregrad|dringlichkeit)\b/,
    /\b(urgency|urgenza|urgence|urgencia)\b/,
    /seriousness|severity/,
  ],
  receivedAt: [
    /\b(received|ricevut[oa]|ricezione|reception|recepcion|recibid[oa]|recebid[oa]|eingang|eingegangen|ingreso)\b/,
    /\b(opened|open (time|date|dt|at)|apert[oa]|apertura|eroffnet|geoffnet|ouvert|ouverture|abiert[oa]|abert[oa]|abertura)\b/,
    /\b(created?|creation|creat[oa]|creazione|reported|submit(ted)?|inserit[oa]|inserimento|registrat[oa]|logged|raised)\b/,
    /\b(segnalazione|segnalat[oa]|erstell\w*|angelegt|gemeldet|cree|creado|creacion|criad[oa]|criacao)\b/,
    /\b(start(ed)?|inizio|beginn|debut|inicio)\b/,
  ],
  acknowledgedAt: [/\b(acknowledg\w*|ack)\b/],
  intervenedAt: [
    /\b(first|initial)( \w+){0,2} (response|reply|contact|action|touch|intervention)\b/,
    /\b(prim[oa] (risposta|intervento|contatto)|erste (reaktion|antwort)|premiere (reponse|intervention))\b/,
    /\bprime(ira|ra) (respuesta|resposta|intervencion|interacao)\b/,
    /\b(intervened|intervento|responded|response|risposta|reply|replied|antwort|reponse|respuesta|resposta)\b/,
    /\b(in progress|work start(ed)?|started|pres[oa] in carico|taken|prise? en (charge|compte)|in bearbeitung)\b/,
  ],
  resolvedAt: [
    /\b(resolved|resolution|risolt[oa]|risoluzione|gelost|losung|resolue?|resuelt[oa]|resolucion|resolvid[oa]|resolucao)\b/,
    /\b(solved|fixed|completed|completion|completat[oa]|done|erledigt|solution|solucionad[oa]|concluid[oa])\b/,
  ],
  endedAt: [
    /\b(closed|close|closing|closure|chius[oa]|chiusura|geschlossen|abgeschlossen|clos|cloture|ferme|fermeture)\b/,
    /\b(cerrad[oa]|cierre|fechad[oa]|fechamento|encerrad[oa]|encerramento)\b/,
    /\b(ended|end|fine|finished|ende|fin|fim)\b/,
  ],
  tier: [/^(tier|service (level|tier)|support (level|tier))$/],
};

/** Columns with times that are no fact of a ticket. */
export const otherTimes: RegExp = new RegExp(
  [
    "\\b(due|target|deadline|scadenza|updated?|synced|sync|modified|viewed|breach|reopen\\w*|synchroni\\w*|escalat\\w*)\\b",
    "\\b(aggiorna\\w*|modific\\w*|geandert|bearbeitet|aktualisier\\w*|modification|mise a jour|actualiza\\w*|atualiza\\w*)\\b",
    "\\b(fallig\\w*|frist|echeance|vencimi?ento|prazo|plazo|limite)\\b",
    "\\b(planned|expected|estimated|scheduled|previst[oa]|prevue?|geplant)\\b",
    "\\b(last|ultim[oa]|derniere?|letzte\\w*|zuletzt|next)\\b(?!.*(solv|solu|solt|clos|clot|chius|schloss|cierre|fecha))",
  ].join("|"),
);

export const eventColumnWords: Readonly<Record<"case" | "activity" | "at", readonly RegExp[]>> = {
  case: [/^case (id|concept name)$/, /\bcase\b/, /\b(ticket|incident|issue|request|problem|sr)( (id|number|key))?$/, /\bid$/],
  activity: [
    /^(activity|concept name|attivita|aktivitat|activite|actividad|atividade)$/,
    /\b(activity|attivita|event|evento|action|azione|status|stato|state|statut|estado)\b/,
  ],
  at: [/\btimestamp\b/, /\b(complete|event)? ?(time|date)\b/, /\b(at|when|data|ora)\b/],
};

/** A state of a ticket, which a table of tickets has too. */
export const stateWords: RegExp = /\b(status|stato|state|statut|estado)\b/;

/** Activities by what they are for the clock. */
export const activityWords: Readonly<Partial<Record<EventKind, RegExp>>> = {
  acknowledged: /\back(nowledg\w*)?\b/,
  intervened:
    /\b(take in charge|in progress|start(ed)?|accept(ed)?|pres[ao] in carico|in lavorazione|first response|in bearbeitung)\b/,
  pauseFrom:
    /\b(wait(ing)?|pending|on hold|hold|suspend(ed)?|paused?|attesa|sospes[oa]|wartet|wartend|en attente|pendiente|pendente)\b/,
  resolved: /\b(resolved?|solved?|risolt[oa]|completed?|gelost|resolue?|resuelt[oa]|resolvid[oa])\b/,
  ended: /\b(closed?|cancell?ed|withdrawn|chius[oa]|annullat[oa]|geschlossen|clos|cerrad[oa]|fechad[oa])\b/,
};

/** Words for levels of priority, the most urgent first. */
const levelWords: readonly RegExp[] = [
  /\b(block(ing|er)|urgente?|emergency|highest|immediate|bloccante|dringend|sofort|bloqu?ante|bloqueante|sev ?1|p ?1)\b/,
  /\b(critical|high|major|critic[oa]|alt[oa]|kritisch|hoch|haute|critique|elevee?|sev ?2|p ?2)\b/,
  /\b(normale?|medium|moderate|standard|medi[oa]|mittel|moyenne?|sev ?3|p ?3)\b/,
  /\b(low|minor|bass[oa]|niedrig|gering|basse|faible|baj[oa]|baix[oa]|sev ?4|p ?4)\b/,
  /\b(lowest|trivial|planning|minim[oa]|sev ?5|p ?5)\b/,
];
const veryWords = /\b(very|molto|sehr|tres|muy|muito)\b/;

/** The level of priority that words name, 0 for the most urgent; undefined without a known word. */
export function levelOfWords(words: string): number | undefined {
  const level = levelWords.findIndex((pattern) => pattern.test(words));
  if (level < 0) return undefined;
  if (!veryWords.test(words)) return level;
  return level <= 1 ? 0 : levelWords.length - 1;
}

/** A name in words: lower case without accents, `_`, `-`, `:` and camel case split. */
export function inWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
