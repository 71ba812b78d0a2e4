import type { Locale, SupportPolicy } from "trouble-ticket";
import { histogramSvg } from "../attainment/histogram-svg.js";
import { histogramOf } from "../attainment/histogram.js";
import { judgeTickets, type Judgement } from "../attainment/judge-tickets.js";
import { mostFaultsTold, type TicketFile, type TicketFileReading } from "../attainment/read-tickets.js";
import { chosenPolicy } from "../policy/chosen-policy.js";
import { otherDeskPolicy, type OtherDesk } from "../policy/other-desk.js";
import { markup } from "../text/markup.js";
import { attainmentTable, whatIfTable } from "./attainment-html.js";
import { byId, fill, place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import type { Store } from "./store.js";
import { priorityOptions } from "./ticket-rows.js";
import { ticketSource } from "./ticket-source.js";
import { pageWords } from "./words.js";

/** The tab of many tickets: a file is read, judged by the policy, and judged again as if the desk had other hours. */
export function attainmentPanel(store: Store): () => void {
  const histogramPriority = byId("histogram-priority", HTMLSelectElement);
  const weekdays = byId("weekdays", HTMLInputElement);
  const saturday = byId("saturday", HTMLInputElement);
  const holidays = byId("other-holidays", HTMLInputElement);
  let reading: TicketFileReading | undefined;
  let spentMs: number | undefined;
  let latest: { readonly asked: readonly unknown[]; readonly judgement: Judgement } | undefined;
  let optionsShown = "";

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
  const readSample = ticketSource(store, (found, begunMs) => {
    [reading, spentMs] = [found, undefined];
    render();
    spentMs = performance.now() - begunMs;
    render();
  });

  /** The judgement of the file; the latest is kept until something else is asked. */
  function judged(policy: SupportPolicy, other: SupportPolicy, file: TicketFile): Judgement {
    const asked = [policy, store.state().otherDesk, file];
    if (latest === undefined || latest.asked.some((part, position) => part !== asked[position])) {
      latest = { asked, judgement: judgeTickets(policy, other, file.tickets) };
    }
    return latest.judgement;
  }

  function render(): void {
    readSample();
    const state = store.state();
    const words = pageWords[state.locale];
    fill(weekdays, state.otherDesk.weekdays);
    fill(saturday, state.otherDesk.saturday);
    holidays.checked = state.otherDesk.holidays === "it";
    const chosen = chosenPolicy(state.policy, state.holidays);
    const file = reading?.ok === true ? reading.file : undefined;
    place("attainment-results").hidden = file === undefined || !chosen.ok;
    show("row-faults", faultsHtml(words.faults, reading?.ok === false ? [reading.fault] : []));
    if (file === undefined || !chosen.ok) {
      place("reading").textContent = "";
      return;
    }
    const other = otherDeskPolicy(chosen.policy, state.otherDesk);
    const judgement = judged(chosen.policy, other.ok ? other.policy : chosen.policy, file);
    showReading(state.locale, file, judgement, spentMs);
    showFaults(state.locale, file, judgement);
    show("attainment-table", attainmentTable(chosen.policy, judgement.whatIf, state.locale));
    show("desk-faults", faultsHtml(words.faults, other.ok ? [] : other.faults));
    show("what-if", other.ok ? whatIfTable(chosen.policy, judgement.whatIf, state.locale) : markup``);
    showOptions(chosen.policy, state.locale);
    const wanted = histogramPriority.value;
    const shares = [...judgement.shares].flatMap(([name, ofPriority]) => (wanted === "" || wanted === name ? ofPriority : []));
    const width = Math.max(240, place("histogram").clientWidth);
    show("histogram", histogramSvg(histogramOf(shares), { locale: state.locale, width }));
  }

  function showOptions(policy: SupportPolicy, locale: Locale): void {
    const options = markup`<option value="">${pageWords[locale].all}</option>${priorityOptions(policy, locale)}`;
    if (optionsShown === options.text) return;
    optionsShown = options.text;
    const { value } = histogramPriority;
    show("histogram-priority", options);
    histogramPriority.value = value;
    if (histogramPriority.selectedIndex === -1) histogramPriority.value = "";
  }
  return render;
}

function showReading(locale: Locale, { rowCount }: TicketFile, { ticketCount }: Judgement, spentMs: number | undefined): void {
  if (spentMs === undefined) return;
  const inDigits = (value: number): string =>
    value.toLocaleString(locale === "it" ? "it-IT" : "en-GB", { maximumFractionDigits: 2 });
  const [rows, tickets, seconds] = [inDigits(rowCount), inDigits(ticketCount), inDigits(spentMs / 1000)];
  place("reading").textContent = pageWords[locale].rowsRead(rows, tickets, `${seconds} s`);
  place("reading").dataset["spentMs"] = String(spentMs);
}

function showFaults(locale: Locale, file: TicketFile, judgement: Judgement): void {
  const words = pageWords[locale];
  const count = file.faultCount + judgement.faults.length;
  const first = [...file.faults, ...judgement.faults].sort((a, b) => a.row - b.row).slice(0, mostFaultsTold);
  const untold = count > first.length ? [words.rowsNotTold(count - first.length)] : [];
  const told = first.map(({ row, fault }) => words.row(row, fault));
  show("row-faults", faultsHtml(words.rowsLeftOut(count), [...told, ...untold]));
}
