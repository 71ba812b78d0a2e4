const minuteMs = 60_000;
const yearMinutes = 365 * 24 * 60;
const yearStartMs = Date.UTC(2026, 0, 1);

/** Instants all over the year 2026 in no order, the same in every run; whole minutes, because the peers count in minutes. */
export function preparedInstants(count: number): readonly Date[] {
  const instants: Date[] = [];
  let state = 20_260_101;
  for (let drawn = 0; drawn < count; drawn++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    instants.push(new Date(yearStartMs + Math.floor((state / 2 ** 32) * yearMinutes) * minuteMs));
  }
  return instants;
}
