import { describeProblem, isSupportError, type SupportPolicy } from "trouble-ticket";
import type { LogMapping } from "../../demo/log/mapping.js";
import { histogramSvg } from "../attainment/histogram-svg.js";
import { histogramOf } from "../attainment/histogram.js";
import { judgeTickets, type JudgeQuestion, type Judgement } from "../attainment/judge-tickets.js";
import type { TicketFile } from "../attainment/read-tickets.js";
import { chosenPolicy } from "../policy/chosen-policy.js";
import { otherDeskPolicy, type OtherDesk } from "../policy/other-desk.js";
import { markup, type Markup } from "../text/markup.js";
import { problemText } from "../text/problem-words.js";
import { attainmentTable, whatIfTable } from "./attainment-html.js";
import { byId, fill, place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import { showMapping, showReading, showRowFaults } from "./file-report.js";
import { fileSession, type TicketBytes } from "./file-session.js";
import { givenFiles } from "./given-files.js";
import { judgedAtField } from "./judged-at.js";
import { lateTickets } from "./late-tickets.js";
import { mappingPanel } from "./mapping-panel.js";
import { problemStyle } from "./problem-style.js";
import type { Store } from "./store.js";
import { metricOptions, priorityOptions, promisedMetrics } from "./ticket-rows.js";
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
  const judgedAt = judgedAtField(store, render);
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
  byId("to-answer", HTMLButtonElement).addEventListener("click", () => {
    place("judged-question").scrollIntoView();
  });
  histogramPriority.addEventListener("change", render);
  judgedMetric.addEventListener("change", () => {
    store.update({ judgedMetric: judgedMetric.value });
  });
  /** A file that was given while the policy had faults. */
  let waiting: { readonly table: TicketBytes; readonly saved: LogMapping | undefined } | undefined;
  const openWaiting = (policy: SupportPolicy): void => {
    if (waiting === undefined) return;
    const { table, saved } = waiting;
    waiting = undefined;
    session.open(policy, table, saved);
  };
  const given = givenFiles(store, {
    openTable: (table, saved) => {
      waiting = { table, saved };
      const { policy, holidays: kept } = store.state();
      const chosen = chosenPolicy(policy, kept);
      // Another file has other times.
      if (session.shown() !== undefined) store.update({ judgedAt: undefined });
      if (chosen.ok) openWaiting(chosen.policy);
    },
    useMapping: (saved) => {
      if (session.shown() === undefined) return false;
      session.useMapping(saved);
      return true;
    },
    changed: render,
  });

  /** The judgement of the file; the latest is kept until something else is asked. */
  function judged(file: TicketFile, question: JudgeQuestion): Judgement | readonly string[] {
    const { policy, metric, nowMs } = question;
    const asked = [policy, store.state().otherDesk, file, metric, nowMs];
    if (latest === undefined || latest.asked.some((part, position) => part !== asked[position])) {
      latest = { asked, judgement: judgementOrFaults(() => judgeTickets(file.tickets, question)) };
    }
    return latest.judgement;
  }

  function render(): void {
    const state = store.state();
    const { locale } = state;
    const words = pageWords[locale];
    const chosen = chosenPolicy(state.policy, state.holidays);
    if (chosen.ok) {
      given.readSample();
      openWaiting(chosen.policy);
      session.usePolicy(chosen.policy);
    }
    const shown = session.shown();
    fill(weekdays, state.otherDesk.weekdays);
    fill(saturday, state.otherDesk.saturday);
    holidays.checked = state.otherDesk.holidays === "it";
    const reading = shown?.reading;
    const file = reading?.ok === true ? reading.file : undefined;
    const other = chosen.ok ? otherDeskPolicy(chosen.policy, state.otherDesk) : chosen;
    const metrics = chosen.ok ? promisedMetrics(chosen.policy) : [];
    const metric = metrics.find((name) => name === state.judgedMetric) ?? metrics[0] ?? "intervention";
    if (chosen.ok) renderMapping(chosen.policy, metric, locale);
    place("judged-question").hidden = !chosen.ok || file === undefined;
    const nowMs = chosen.ok && file !== undefined ? judgedAt.render(chosen.policy, file.lastMs) : undefined;
    const compared = other.ok ? other.policy : undefined;
    const judgement =
      chosen.ok && file !== undefined && nowMs !== undefined
        ? judged(file, { policy: chosen.policy, other: compared ?? chosen.policy, metric, nowMs })
        : undefined;
    const isJudged = judgement !== undefined && "whatIf" in judgement;
    place("attainment-results").hidden = !isJudged;
    const style = problemStyle(locale, chosen.ok ? chosen.policy.calendar.timeZone : "UTC");
    showMapping(given.mapping(), style);
    const spentMs = shown?.spentMs;
    const isTimed = isJudged && file !== undefined && spentMs !== undefined;
    showReading(locale, isTimed ? { file, judgement, spentMs } : undefined);
    if (chosen.ok) {
      showOptions(judgedMetric, metricOptions(chosen.policy, locale));
      fill(judgedMetric, metric);
      place("judged-metric-field").hidden = metrics.length < 2;
    }
    if (!chosen.ok || file === undefined || nowMs === undefined || !isJudged) {
      const problems = [...(shown?.problem ? [shown.problem] : []), ...(reading?.ok === false ? reading.problems : [])];
      const faults = problems.map((problem) => problemText(problem, style));
      const unjudged = judgement !== undefined && !isJudged ? judgement : [];
      const unread = waiting === undefined ? [] : [words.policyFaulty];
      show("row-faults", faultsHtml(words.faults, [...unread, ...faults, ...unjudged]));
      return;
    }
    const { policy } = chosen;
    showRowFaults(style, file, judgement);
    show("attainment-table", attainmentTable(policy, judgement.whatIf, locale));
    renderLists({ policy, judgement, metric, nowMs });
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
