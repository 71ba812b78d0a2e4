/**
 * The published opening hours worked out by the host's own Date, period after period: the third opinion on every answer that is
 * timed. It knows only the host's zone, as the peers do, so the benchmark runs with the desk's zone as the host's.
 */
export interface HostPeriod {
  readonly openMs: number;
  readonly closeMs: number;
}

/** The periods of Monday to Friday of the years `fromYear` to `untilYear`, both included, without those of closed dates. */
export function hostPeriods(fromYear: number, untilYear: number, closedDates: readonly string[] = []): readonly HostPeriod[] {
  const closed = new Set(closedDates);
  return hostWorkdays(fromYear, untilYear)
    .filter((day) => !closed.has(hostDateText(day)))
    .flatMap((day) => [hostPeriod(day, 8.5, 13), hostPeriod(day, 14, 18)]);
}

/** `count` of the years' workdays, spread evenly: more holidays than any country has. */
export function spreadHolidays(fromYear: number, untilYear: number, count: number): readonly string[] {
  const workdays = hostWorkdays(fromYear, untilYear);
  const countUpTo = (position: number): number => Math.floor((position * count) / workdays.length);
  return workdays.filter((_, position) => countUpTo(position + 1) > countUpTo(position)).map(hostDateText);
}

/** When an amount of opening time has passed, walking from period to period. */
export function walkedDueMs(periods: readonly HostPeriod[], atMs: number, amountMs: number): number {
  let leftMs = amountMs;
  for (const { openMs, closeMs } of periods) {
    const fromMs = Math.max(openMs, atMs);
    if (closeMs <= fromMs) continue;
    if (leftMs <= closeMs - fromMs) return fromMs + leftMs;
    leftMs -= closeMs - fromMs;
  }
  return NaN;
}

/** The opening time between two instants, summed period by period. */
export function walkedBetweenMs(periods: readonly HostPeriod[], fromMs: number, toMs: number): number {
  const withinMs = ({ openMs, closeMs }: HostPeriod): number => Math.max(0, Math.min(closeMs, toMs) - Math.max(openMs, fromMs));
  return periods.reduce((sumMs, period) => sumMs + withinMs(period), 0);
}

/** One calendar month on from the next open instant, at the same wall time, on the last day of a shorter month. */
export function hostMonthLaterMs(periods: readonly HostPeriod[], atMs: number): number {
  const next = periods.find(({ closeMs }) => closeMs > atMs);
  const start = new Date(Math.max(next?.openMs ?? NaN, atMs));
  const lastOfNextMonth = new Date(start.getFullYear(), start.getMonth() + 2, 0).getDate();
  const dayOfMonth = Math.min(start.getDate(), lastOfNextMonth);
  return new Date(start.getFullYear(), start.getMonth() + 1, dayOfMonth, start.getHours(), start.getMinutes()).getTime();
}

function hostWorkdays(fromYear: number, untilYear: number): readonly Date[] {
  const days: Date[] = [];
  for (let day = new Date(fromYear, 0, 1); day.getFullYear() <= untilYear; day = dayAfter(day)) {
    if (day.getDay() >= 1 && day.getDay() <= 5) days.push(day);
  }
  return days;
}

function dayAfter(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
}

function hostPeriod(day: Date, openHour: number, closeHour: number): HostPeriod {
  const at = (hour: number): number =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate(), Math.floor(hour), (hour % 1) * 60).getTime();
  return { openMs: at(openHour), closeMs: at(closeHour) };
}

function hostDateText(day: Date): string {
  const [month, dayOfMonth] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${dayOfMonth}`;
}
