import type { Locale, SupportPolicy } from "trouble-ticket";
import { columnRoles, eventKinds, type ColumnRole, type LogMapping } from "../../demo/log/mapping.js";
import { eventColumns } from "../attainment/change-mapping.js";
import type { TableHead } from "../attainment/open-file.js";
import { maxValues, type ValueCounts } from "../attainment/value-counts.js";
import { markup, type Markup } from "../text/markup.js";
import { numberText } from "../text/time-text.js";
import { priorityOptions } from "./ticket-rows.js";
import { pageWords } from "./words.js";

const [shownRows, longestCell] = [5, 40];

/** The first rows of a file under what each column is taken for, the columns in use first. */
export function firstRowsTable({ columns, rows }: TableHead, mapping: LogMapping, locale: Locale): Markup {
  const words = pageWords[locale];
  const all = columns.map((name, position) => ({ name, position, use: usesOfColumn(mapping, name, locale) }));
  const inOrder = [...all.filter(({ use }) => use !== ""), ...all.filter(({ use }) => use === "")];
  const heads = inOrder.map(({ name, use }) => {
    return use === ""
      ? markup`<th scope="col"><small>${words.notUsed}</small>${name}</th>`
      : markup`<th scope="col" class="mapped"><small>${use}</small>${name}</th>`;
  });
  const body = rows.slice(0, shownRows).map((cells) => {
    const shown = inOrder.map(({ position, use }) => {
      const cell = (cells[position] ?? "").trim();
      const text = cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell;
      return use === "" ? markup`<td class="unused">${text}</td>` : markup`<td>${text}</td>`;
    });
    return markup`<tr>${shown}</tr>`;
  });
  return markup`<table class="first-rows" aria-labelledby="first-rows-note">
<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function usesOfColumn({ columns, events }: LogMapping, name: string, locale: Locale): string {
  const { roles, eventRoles } = pageWords[locale];
  const ofTicket = columnRoles.filter((role) => columns?.[role] === name).map((role) => roles[role]);
  const ofEvent = eventColumns.filter((column) => events?.[column] === name).map((column) => eventRoles[column]);
  return [...ofTicket, ...ofEvent].join(", ");
}

/** What a mapping can be corrected with. */
export interface MappingChoices {
  readonly head: TableHead;
  readonly mapping: LogMapping;
  readonly priorities: ValueCounts;
  readonly activities: ValueCounts;
}

/** A select for each choice of a mapping. Its value is filled in later, so that the page keeps the focus. */
export function mappingForm(policy: SupportPolicy, choices: MappingChoices, locale: Locale): Markup {
  const { head, mapping, priorities, activities } = choices;
  const words = pageWords[locale];
  const columns = head.columns.map((name) => option(name, name));
  const noneAnd = markup`<option value="">${words.noColumn}</option>${columns}`;
  const { separators } = words;
  const known = Object.entries(separators);
  const separator = mapping.separator ?? head.separator;
  const others = Object.hasOwn(separators, separator) ? [] : [option(separator, separator)];
  const file = [
    choice("form", "", words.form, optionsOf(Object.entries(words.forms))),
    choice("separator", "", words.separator, markup`${optionsOf(known)}${others}`),
    choice("dateOrder", "", words.dateOrder, optionsOf(Object.entries(words.dateOrders))),
    choice("timeZone", "", words.timeZone, zoneOptions(policy.calendar.timeZone, mapping.timeZone)),
  ];
  const byTicket = rolesFor(policy).map((role) => choice("column", role, words.roles[role], noneAnd));
  const byEvent = eventColumns.map((column) => choice("eventColumn", column, words.eventRoles[column], noneAnd));
  const kindNames = eventKinds.map((kind) => [kind, words.kinds[kind]] as const);
  const kinds = markup`<option value="">${words.noKind}</option>${optionsOf(kindNames)}`;
  const ofPolicy = priorityOptions(policy, locale);
  const withNone = markup`<option value="">${words.leftOut}</option>${ofPolicy}`;
  const valueOptions = markup`<option value="">${words.otherTexts}</option>${ofPolicy}`;
  return markup`<div class="choices">${file}</div>
${group(words.columnsOf, mapping.events ? byEvent : byTicket)}
${mapping.events ? group(words.activitiesOf, counted(activities, locale, "activity", kinds)) : undefined}
${group(words.prioritiesOf, [
  ...counted(priorities, locale, "priority", valueOptions),
  choice("priority", "*", words.otherTexts, withNone),
])}`;
}

/** Tiers and calendars can be chosen where the policy has some. */
function rolesFor({ tiers, calendars }: SupportPolicy): readonly ColumnRole[] {
  return columnRoles.filter(
    (role) => (role !== "tier" || tiers !== undefined) && (role !== "calendar" || calendars !== undefined),
  );
}

function counted(values: ValueCounts, locale: Locale, kind: string, options: Markup): readonly Markup[] {
  const entries = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, maxValues);
  return entries.map(([text, count]) => {
    const words = pageWords[locale];
    const name = text === "" ? words.emptyText : text;
    const label = count === 0 ? name : words.valueCount(name, numberText(locale, count));
    return choice(kind, text, label, options);
  });
}

function group(title: string, fields: readonly Markup[]): Markup | undefined {
  if (fields.length === 0) return undefined;
  return markup`<fieldset><legend>${title}</legend><div class="choices">${fields}</div></fieldset>`;
}

function choice(kind: string, name: string, label: string, options: Markup): Markup {
  return markup`<label class="field"><span>${label}</span>
<select data-choice="${kind}" data-name="${name}">${options}</select></label>`;
}

function optionsOf(entries: readonly (readonly [string, string])[]): Markup {
  return markup`${entries.map(([value, text]) => option(value, text))}`;
}

function option(value: string, text: string): Markup {
  return markup`<option value="${value}">${text}</option>`;
}

function zoneOptions(ofPolicy: string, chosen: string | null | undefined): Markup {
  const names = new Set([ofPolicy, ...(chosen ? [chosen] : []), "UTC", ...Intl.supportedValuesOf("timeZone")]);
  return optionsOf([...names].map((name) => [name, name]));
}
