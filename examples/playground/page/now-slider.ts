import { shortDateTimeText, type TimeStyle } from "../text/time-text.js";
import { clockSentences } from "../timeline/clock-text.js";
import { drawingScale } from "../timeline/timeline-svg.js";
import type { Timeline } from "../timeline/timeline.js";
import { place } from "./dom.js";

/** What becomes of a `now` that was moved: while it is dragged the drawing keeps its span. */
export interface NowMoves {
  readonly moved: (nowMs: number) => void;
  readonly dragging: (isDragged: boolean) => void;
}

const minuteMs = 60_000;

/** How far a key moves now; the arrows with Shift as far as the page keys. */
const [shortStepMs, longStepMs] = [10 * minuteMs, 2 * 60 * minuteMs];

/** The handle of now on the timeline, for a pointer, a finger and the keyboard. */
export function nowSlider({ moved, dragging }: NowMoves): (timeline: Timeline, width: number, style: TimeStyle) => void {
  const box = place("timeline-box");
  const slider = place("now-slider");
  let shown: { readonly timeline: Timeline; readonly width: number } | undefined;
  let pointer: number | undefined;
  const follow = (event: PointerEvent): void => {
    if (shown === undefined) return;
    const atMs = drawingScale(shown.timeline, shown.width).msAt(event.clientX - box.getBoundingClientRect().left);
    moved(Math.round(atMs / minuteMs) * minuteMs);
  };
  box.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    pointer = event.pointerId;
    box.setPointerCapture(event.pointerId);
    slider.focus({ preventScroll: true });
    dragging(true);
    follow(event);
  });
  box.addEventListener("pointermove", (event) => {
    if (event.pointerId === pointer) follow(event);
  });
  const release = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    dragging(false);
  };
  box.addEventListener("pointerup", release);
  box.addEventListener("pointercancel", release);
  slider.addEventListener("keydown", (event) => {
    if (shown === undefined) return;
    const { fromMs, toMs, nowMs } = shown.timeline;
    const arrowMs = event.shiftKey ? longStepMs : shortStepMs;
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowRight: arrowMs, ArrowUp: arrowMs, ArrowLeft: -arrowMs, ArrowDown: -arrowMs },
      ...{ PageUp: longStepMs, PageDown: -longStepMs, Home: fromMs - nowMs, End: toMs - nowMs },
    };
    const stepMs = steps[event.key];
    if (stepMs === undefined) return;
    event.preventDefault();
    moved(Math.max(fromMs, nowMs + stepMs));
  });
  return (timeline, width, style) => {
    shown = { timeline, width };
    const { fromMs, toMs, nowMs, status } = timeline;
    slider.style.left = `${drawingScale(timeline, width).xOf(nowMs)}px`;
    slider.setAttribute("aria-valuemin", "0");
    slider.setAttribute("aria-valuemax", String(Math.round((Math.max(toMs, nowMs) - fromMs) / minuteMs)));
    slider.setAttribute("aria-valuenow", String(Math.round((nowMs - fromMs) / minuteMs)));
    slider.setAttribute("aria-valuetext", [`${shortDateTimeText(style, nowMs)}.`, ...clockSentences(style, status)].join(" "));
  };
}
