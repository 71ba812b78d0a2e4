import type { Locale, SupportPolicy } from "trouble-ticket";
import { mappingJson } from "../../demo/log/mapping-text.js";
import { columnRoles, eventKinds, type DateOrder, type LogMapping } from "../../demo/log/mapping.js";
import {
  eventColumns,
  kindOf,
  mappingGaps,
  withColumn,
  withEventColumn,
  withForm,
  withKind,
  withPriority,
} from "../attainment/change-mapping.js";
import { firstTime, mappingWarnings, type MappingWarning } from "../attainment/mapping-warnings.js";
import { valueCounter, type ValueCounts } from "../attainment/value-counts.js";
import { dateTimeText } from "../text/time-text.js";
import { textIn } from "../timeline/mark-text.js";
import { download } from "./download.js";
import { byId, fill, place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import type { FileSession, ShownFile } from "./file-session.js";
import { firstRowsTable, mappingForm } from "./mapping-html.js";
import { metricText } from "./ticket-rows.js";
import { pageWords } from "./words.js";

/** The step between a file and its answer: the proposed mapping next to the first rows, to correct and to download. */
export function mappingPanel(session: FileSession): (policy: SupportPolicy, metric: string, locale: Locale) => void {
  const form = byId("mapping-form", HTMLFormElement);
  const corrections = byId("corrections", HTMLDetailsElement);
  let formShown = "";
  let opened: ShownFile["source"] | undefined;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  form.addEventListener("change", ({ target }) => {
    const mapping = session.shown()?.mapping;
    if (!(target instanceof HTMLSelectElement) || mapping === undefined) return;
    const { choice = "", name = "" } = target.dataset;
    if (choice === "separator") session.useSeparator(target.value);
    else session.correct(corrected(mapping, choice, name, target.value));
  });
  byId("download-mapping", HTMLButtonElement).addEventListener("click", () => {
    const shown = session.shown();
    if (shown?.mapping === undefined) return;
    download(`${shown.source.name.replace(/\.[^.]*$/, "")}.map.json`, mappingJson(shown.mapping), "application/json");
  });

  return (policy, metric, locale) => {
    const shown = session.shown();
    const { head, mapping } = shown ?? {};
    place("mapping").hidden = head === undefined || mapping === undefined;
    if (shown === undefined || head === undefined || mapping === undefined) return;
    const words = pageWords[locale];
    const gaps = mappingGaps(mapping);
    if (opened !== shown.source) {
      opened = shown.source;
      corrections.open = gaps.length > 0 || matchMedia("(min-width: 52rem)").matches;
    }
    const { priorities, activities } = valuesOf(shown);
    show("first-rows", firstRowsTable(head, mapping, locale));
    const html = mappingForm(policy, { head, mapping, priorities, activities }, locale);
    if (formShown !== html.text) {
      formShown = html.text;
      showKeepingFocus(form, () => {
        show("mapping-form", html);
      });
    }
    for (const select of form.querySelectorAll("select")) {
      const { choice = "", name = "" } = select.dataset;
      fill(select, chosenValue(mapping, head.separator, choice, name));
    }
    const labels = gaps.map((gap) =>
      mapping.events ? { ...words.roles, ...words.eventRoles }[gap] : words.roles[gap as "receivedAt"],
    );
    show("mapping-gaps", faultsHtml(words.gaps, labels));
    const warnings = gaps.length > 0 ? [] : mappingWarnings(policy, mapping, { head, metric });
    const ofAnswer = warnings.filter(({ kind }) => kind === "noMetric");
    const ofFile = warnings.filter(({ kind }) => kind !== "noMetric");
    const texts = (shown: readonly MappingWarning[]): readonly string[] =>
      shown.map((warning) => warningText(policy, warning, locale));
    show("mapping-warnings", faultsHtml(words.warnings, texts(ofFile)));
    show("answer-warnings", faultsHtml(words.warnings, texts(ofAnswer)));
    const time = firstTime(policy, mapping, head);
    const hint = gaps.length > 0 ? words.headerFirst : "";
    place("first-time").textContent =
      time === undefined ? hint : words.firstTime(time.text, dateTimeText({ ...time, locale }, time.epochMs), time.timeZone);
    byId("download-mapping", HTMLButtonElement).disabled = gaps.length > 0;
  };
}

function warningText(policy: SupportPolicy, warning: MappingWarning, locale: Locale): string {
  const words = pageWords[locale];
  switch (warning.kind) {
    case "linesBefore":
      return words.linesBefore(warning.count);
    case "noHeader":
      return words.noHeader(warning.name);
    case "eitherOrder":
      return words.eitherOrder(warning.text, words.dateOrders[warning.order]);
    case "noPriority":
      return words.noPriority(textIn(locale, policy.priorities[warning.priority]?.label ?? warning.priority));
    case "noMetric":
      return words.noMetric(metricText(policy, warning.metric, locale));
  }
}

/** The texts to map: those of the whole file once it is read, before that those of its first rows. */
function valuesOf({ head, mapping, reading }: ShownFile): { readonly priorities: ValueCounts; readonly activities: ValueCounts } {
  const columns = head?.columns ?? [];
  const count = (name: string | null | undefined, known: ValueCounts | undefined): ValueCounts => {
    const { counts, count: enter } = valueCounter(columns, name);
    for (const cells of head?.rows ?? []) enter(cells);
    const isOfColumn = known !== undefined && [...counts.keys()].every((text) => known.has(text));
    return isOfColumn ? known : counts;
  };
  const read = reading?.ok === true ? reading.file : undefined;
  return {
    priorities: count(mapping?.events?.priority ?? mapping?.columns?.priority, read?.priorities),
    activities: count(mapping?.events?.activity, read?.activities),
  };
}

function corrected(mapping: LogMapping, choice: string, name: string, value: string): LogMapping {
  const role = columnRoles.find((each) => each === name);
  const column = eventColumns.find((each) => each === name);
  if (choice === "column" && role !== undefined) return withColumn(mapping, role, value);
  if (choice === "eventColumn" && column !== undefined) return withEventColumn(mapping, column, value);
  if (choice === "form") return withForm(mapping, value === "events" ? "events" : "columns");
  if (choice === "activity")
    return withKind(
      mapping,
      name,
      eventKinds.find((kind) => kind === value),
    );
  if (choice === "priority") return withPriority(mapping, name, value);
  if (choice === "timeZone") return { ...mapping, timeZone: value };
  return { ...mapping, dateOrder: dateOrders.find((order) => order === value) ?? "ymd" };
}

const dateOrders: readonly DateOrder[] = ["ymd", "dmy", "mdy"];

/** The value that a select shows. */
function chosenValue(mapping: LogMapping, separator: string, choice: string, name: string): string {
  const { columns, events, priorities } = mapping;
  const role = columnRoles.find((each) => each === name);
  const column = eventColumns.find((each) => each === name);
  if (choice === "column") return (role && columns?.[role]) ?? "";
  if (choice === "eventColumn") return (column && events?.[column]) ?? "";
  if (choice === "form") return events ? "events" : "columns";
  if (choice === "activity") return (events && kindOf(events, name)) ?? "";
  if (choice === "priority") return Object.entries(priorities ?? {}).find(([text]) => text === name)?.[1] ?? "";
  if (choice === "timeZone") return mapping.timeZone ?? "";
  return choice === "separator" ? (mapping.separator ?? separator) : (mapping.dateOrder ?? "ymd");
}

/** Shows a form anew; the field that had the focus has it again. */
function showKeepingFocus(form: HTMLFormElement, shown: () => void): void {
  const active = document.activeElement;
  const { choice, name } = active instanceof HTMLSelectElement && form.contains(active) ? active.dataset : {};
  shown();
  if (choice === undefined) return;
  const same = [...form.querySelectorAll("select")].find(
    ({ dataset }) => dataset["choice"] === choice && dataset["name"] === name,
  );
  same?.focus({ preventScroll: true });
}
