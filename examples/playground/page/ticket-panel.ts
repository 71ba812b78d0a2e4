import { chosenPolicy } from "../policy/chosen-policy.js";
import { markup } from "../text/markup.js";
import { dateTimeText, numberText, type TimeStyle } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";
import { instantTextAt } from "../text/wall-time.js";
import { clockSentences } from "../timeline/clock-text.js";
import type { Span } from "../timeline/span.js";
import { timelineEntries } from "../timeline/timeline-list.js";
import { timelineSvg } from "../timeline/timeline-svg.js";
import type { Timeline } from "../timeline/timeline.js";
import { place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import { nowSlider } from "./now-slider.js";
import type { Store } from "./store.js";
import { ticketAnswer } from "./ticket-facts.js";
import { ticketForm } from "./ticket-form.js";
import { promisesTable } from "./promises-html.js";
import { metricText } from "./ticket-rows.js";
import { pageWords } from "./words.js";

/** Where the drawing begins, on the narrowest page. */
const narrowest = 240;

/** The tab of one ticket: its fields, its due date, clock, timeline and explanation. */
export function ticketPanel(store: Store): () => void {
  let held: Span | undefined;
  let timeline: Timeline | undefined;
  const form = ticketForm(store);
  const renderSlider = nowSlider({
    moved: (nowMs) => {
      if (timeline === undefined) return;
      store.update({ ticket: { ...store.state().ticket, now: instantTextAt(timeline.timeZone, nowMs) } });
    },
    dragging: (isDragged) => {
      held = isDragged && timeline !== undefined ? { fromMs: timeline.fromMs, toMs: timeline.toMs } : undefined;
      if (!isDragged) render();
    },
  });

  function render(): void {
    const state = store.state();
    const { policy, holidays, locale } = state;
    const chosen = chosenPolicy(policy, holidays);
    const words = pageWords[locale];
    place("opened-note").hidden = state.opened === undefined;
    const { number = "", row = 0 } = state.opened ?? {};
    place("opened-text").textContent = words.openedFrom(number, numberText(locale, row));
    if (chosen.ok) form.render(chosen.policy);
    const typedFaults = form.faults();
    const answer = chosen.ok ? ticketAnswer(chosen.policy, state, held) : { ok: false as const, faults: [] };
    const isShown = answer.ok && typedFaults.length === 0;
    place("ticket-results").hidden = !isShown;
    show("ticket-faults", faultsHtml(words.faults, [...typedFaults, ...answer.faults]));
    timeline = isShown ? answer.timeline : undefined;
    if (!isShown) return;
    const style: TimeStyle = { locale, timeZone: answer.timeline.timeZone };
    showStanding(answer.timeline, style);
    const width = Math.max(narrowest, Math.floor(place("timeline-box").clientWidth));
    const metricName = (metric: string): string => (chosen.ok ? metricText(chosen.policy, metric, locale) : metric);
    show("timeline", timelineSvg(answer.timeline, { locale, width, metricName }));
    renderSlider(answer.timeline, width, style);
    show("timeline-list", markup`${timelineEntries(answer.timeline, style).map(({ text }) => markup`<li>${text}</li>`)}`);
    place("explanation").textContent = answer.explanation;
    place("promises-card").hidden = answer.timeline.promises.length < 2;
    if (chosen.ok) show("promises", promisesTable(chosen.policy, answer.timeline, style));
  }
  return render;
}

function showStanding({ status }: Timeline, style: TimeStyle): void {
  place("due").textContent = dateTimeText(style, status.dueAt.getTime());
  place("due").dataset["instant"] = status.dueAt.toISOString();
  const badge = place("outcome");
  badge.textContent = timelineWords[style.locale].outcome[status.outcome];
  badge.className = `badge ${status.outcome}`;
  place("clock").textContent = clockSentences(style, status).join(" ");
}
