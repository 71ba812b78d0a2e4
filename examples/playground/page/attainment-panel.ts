import { describeProblem, isSupportError, type Locale, type SupportPolicy } from "trouble-ticket";
import { pathText } from "../../demo/log/mapping.js";
import { histogramSvg } from "../attainment/histogram-svg.js";
import { histogramOf } from "../attainment/histogram.js";
import { judgeTickets, type Judgement, type RowFault } from "../attainment/judge-tickets.js";
import type { TicketFile } from "../attainment/read-tickets.js";
import { chosenPolicy } from "../policy/chosen-policy.js";
import { otherDeskPolicy, type OtherDesk } from "../policy/other-desk.js";
import { markup, type Markup } from "../text/markup.js";
import { numberText } from "../text/time-text.js";
import { attainmentTable, whatIfTable } from "./attainment-html.js";
import { byId, fill, place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import { fileSession } from "./file-session.js";
import { lateTickets } from "./late-tickets.js";
import { mappingPanel } from "./mapping-panel.js";
import type { Store } from "./store.js";
import { metricOptions, priorityOptions, promisedMetrics } from "./ticket-rows.js";
import { ticketSource } from "./ticket-source.js";
import { pageWords } from "./words.js";

/** The tab of many tickets: a file is read by a mapping and judged by the policy, and as if the desk had other hours. */
export function attainmentPanel(store: Store): () => void {
  const histogramPriority = byId("histogram-priority", HTMLSelectElement);
  const judgedMetric = byId("judged-metric", HTMLSelectElement);
  const weekdays = byId("weekdays", HTMLInputElement);
  const saturday = byId("saturday", HTMLInputElement);
  const holidays = byId("other-holidays", HTMLInputElement);
  const optionsShown = new Map<HTMLSelectElement, string>();
  const session = fileSession(render);
  const renderMapping = mappingPanel(session);
  const renderLists = lateTickets(store);
  let latest: { readonly asked: readonly unknown[]; readonly judgement: Judgement | readonly string[] } | undefined;

  for (const field of [weekdays, saturday, holidays]) {
    field.addEventListener("input", () => {
      const otherDesk: OtherDesk = {
        weekdays: weekdays.value,
        saturday: saturday.value,
        holidays: holidays.checked ? "it" : "none",
      };
      store.update({ otherDesk });
    });
  }
  byId("other-desk", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
  });
  histogramPriority.addEventListener("change", render);
  judgedMetric.addEventListener("change", () => {
    store.update({ judgedMetric: judgedMetric.value });
  });
  const readSample = ticketSource(store, (file) => {
    const { policy, holidays: kept } = store.state();
    const chosen = chosenPolicy(policy, kept);
    if (chosen.ok) session.open(chosen.policy, file);
  });

  /** The judgement of the file; the latest is kept until something else is asked. */
  function judged(policy: SupportPolicy, other: SupportPolicy, file: TicketFile, metric: string): Judgement | readonly string[] {
    const asked = [policy, store.state().otherDesk, file, metric];
    if (latest === undefined || latest.asked.some((part, position) => part !== asked[position])) {
      latest = { asked, judgement: judgementOrFaults(() => judgeTickets(policy, other, file, metric)) };
    }
    return latest.judgement;
  }

  function render(): void {
    const state = store.state();
    const { locale } = state;
    const words = pageWords[locale];
    const chosen = chosenPolicy(state.policy, state.holidays);
    if (chosen.ok) {
      readSample();
      session.usePolicy(chosen.policy);
    }
    const shown = session.shown();
    if (chosen.ok) renderMapping(chosen.policy, locale);
    fill(weekdays, state.otherDesk.weekdays);
    fill(saturday, state.otherDesk.saturday);
    holidays.checked = state.otherDesk.holidays === "it";
    const reading = shown?.reading;
    const file = reading?.ok === true ? reading.file : undefined;
    const other = chosen.ok ? otherDeskPolicy(chosen.policy, state.otherDesk) : chosen;
    const metrics = chosen.ok ? promisedMetrics(chosen.policy) : [];
    const metric = metrics.find((name) => name === state.judgedMetric) ?? metrics[0] ?? "intervention";
    const judgement =
      chosen.ok && file !== undefined && judged(chosen.policy, other.ok ? other.policy : chosen.policy, file, metric);
    const isJudged = judgement !== false && "whatIf" in judgement;
    place("attainment-results").hidden = !isJudged;
    showReading(locale, isJudged ? shown?.spentMs : undefined, file, isJudged ? judgement.ticketCount : 0);
    if (!chosen.ok || file === undefined || !isJudged) {
      const problems = reading?.ok === false ? reading.problems : [];
      const faults = problems.map(({ path, message }) => (path.length === 0 ? message : `${pathText(path)}: ${message}`));
      const unjudged = judgement !== false && !isJudged ? judgement : [];
      show("row-faults", faultsHtml(words.faults, [...(shown?.problem ? [shown.problem] : []), ...faults, ...unjudged]));
      return;
    }
    const { policy } = chosen;
    showFaults(locale, file, judgement);
    showOptions(judgedMetric, metricOptions(policy, locale));
    fill(judgedMetric, metric);
    place("judged-metric-field").hidden = metrics.length < 2;
    show("attainment-table", attainmentTable(policy, judgement.whatIf, locale));
    renderLists({ policy, judgement, metric, nowMs: file.lastMs });
    show("desk-faults", faultsHtml(words.faults, other.ok ? [] : other.faults));
    show("what-if", other.ok ? whatIfTable(policy, judgement.whatIf, locale) : markup``);
    showOptions(histogramPriority, markup`<option value="">${words.all}</option>${priorityOptions(policy, locale)}`);
    const wanted = histogramPriority.value;
    const shares = [...judgement.shares].flatMap(([name, ofPriority]) => (wanted === "" || wanted === name ? ofPriority : []));
    const width = Math.max(240, place("histogram").clientWidth);
    show("histogram", histogramSvg(histogramOf(shares), { locale, width }));
  }

  /** Shows the options of a select, which keeps its choice where it can. */
  function showOptions(select: HTMLSelectElement, options: Markup): void {
    if (optionsShown.get(select) === options.text) return;
    optionsShown.set(select, options.text);
    const { value } = select;
    show(select.id, options);
    select.value = value;
    if (select.selectedIndex === -1) select.selectedIndex = 0;
  }
  return render;
}

function judgementOrFaults(call: () => Judgement): Judgement | readonly string[] {
  try {
    return call();
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return error.problems.map(describeProblem);
  }
}

function showReading(locale: Locale, spentMs: number | undefined, file: TicketFile | undefined, ticketCount: number): void {
  const reading = place("reading");
  if (spentMs === undefined || file === undefined) {
    reading.textContent = "";
    delete reading.dataset["spentMs"];
    return;
  }
  const [rows, tickets, seconds] = [file.rowCount, ticketCount, spentMs / 1000].map((value) => numberText(locale, value));
  reading.textContent = pageWords[locale].rowsRead(rows ?? "", tickets ?? "", `${seconds} s`);
  reading.dataset["spentMs"] = String(spentMs);
}

const mostFaultsShown = 20;

function showFaults(locale: Locale, file: TicketFile, judgement: Judgement): void {
  const words = pageWords[locale];
  const count = file.badRowCount + judgement.faults.length;
  const ofRows = file.badRows.map(({ row, problems }): RowFault => {
    const texts = problems.map(({ path, message }) => (path.length === 0 ? message : `${pathText(path)}: ${message}`));
    return { row, fault: texts.join("; ") };
  });
  const first = [...ofRows, ...judgement.faults].sort((a, b) => a.row - b.row).slice(0, mostFaultsShown);
  const others = count > first.length ? [words.rowsNotTold(count - first.length)] : [];
  show("row-faults", faultsHtml(words.rowsLeftOut(count), [...first.map(({ row, fault }) => words.row(row, fault)), ...others]));
}
