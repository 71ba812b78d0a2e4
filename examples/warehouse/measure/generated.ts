/** Receipts over eight years, interventions within ten days of them, targets of 4 and 8 hours: the same whole numbers in SQL. */
const firstMs = Date.UTC(2017, 0, 1);
const spanMs = 8 * 365.25 * 86_400_000;
const [receiptStep, interventionStep] = [7_919_777, 104_729];
const latestInterventionMs = 10 * 86_400_000;
const [blockingMs, criticalMs] = [4 * 3_600_000, 8 * 3_600_000];

/** Between these instants lies all that is asked. */
export const calendarFrom = "2016-12-01T00:00Z";
export const calendarUntil = "2026-01-01T00:00Z";

/** How a database spells a series of whole numbers from zero and an instant in ms. */
export interface SeriesSql {
  readonly position: string;
  readonly series: (count: number) => string;
  readonly instant: (ms: string) => string;
}

export function ticketsInSql(count: number, { position, series, instant }: SeriesSql): string {
  const receivedMs = `${firstMs} + ${position} * ${receiptStep} % ${spanMs}`;
  return `INSERT INTO tickets
    SELECT
      concat('T', ${position}),
      ${instant(receivedMs)},
      ${instant(`${receivedMs} + ${position} * ${interventionStep} % ${latestInterventionMs}`)},
      'default',
      CASE ${position} % 2 WHEN 0 THEN ${blockingMs} ELSE ${criticalMs} END
    FROM ${series(count)}`;
}

/** The same tickets as columns of numbers. */
export interface TicketColumns {
  readonly receivedMs: Float64Array;
  readonly intervenedMs: Float64Array;
  readonly budgetMs: Float64Array;
}

export function ticketColumns(count: number): TicketColumns {
  const columns = {
    receivedMs: new Float64Array(count),
    intervenedMs: new Float64Array(count),
    budgetMs: new Float64Array(count),
  };
  for (let ticket = 0; ticket < count; ticket++) {
    const receivedMs = firstMs + ((ticket * receiptStep) % spanMs);
    columns.receivedMs[ticket] = receivedMs;
    columns.intervenedMs[ticket] = receivedMs + ((ticket * interventionStep) % latestInterventionMs);
    columns.budgetMs[ticket] = ticket % 2 === 0 ? blockingMs : criticalMs;
  }
  return columns;
}
