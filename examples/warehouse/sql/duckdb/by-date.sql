-- Each row once for every UTC date that it touches.
CREATE TABLE calendar_dates AS
SELECT
  CAST(unnest(generate_series(
    date_trunc('day', opens_at),
    date_trunc('day', next_opens_at - INTERVAL 1 MILLISECOND),
    INTERVAL 1 DAY
  )) AS date) AS date,
  *
FROM calendar_rows;

-- Each row once for every hour of open time that it touches; an empty row not at all.
CREATE TABLE calendar_hours AS
SELECT
  unnest(generate_series(open_ms_before // 3600000, (open_ms_after - 1) // 3600000)) AS hour,
  *
FROM calendar_rows
WHERE open_ms_after > open_ms_before;

CREATE VIEW receipts AS
SELECT
  t.*,
  r.open_ms_before + epoch_ms(least(t.received_at, r.closes_at)) - epoch_ms(r.opens_at) AS received_open_ms
FROM tickets t
LEFT JOIN calendar_dates r
  ON t.calendar = r.calendar AND CAST(t.received_at AS date) = r.date
  AND t.received_at >= r.opens_at AND t.received_at < r.next_opens_at;

CREATE VIEW elapsed AS
SELECT
  t.number,
  r.open_ms_before + epoch_ms(least(t.intervened_at, r.closes_at)) - epoch_ms(r.opens_at) - t.received_open_ms AS elapsed_ms
FROM receipts t
LEFT JOIN calendar_dates r
  ON t.calendar = r.calendar AND CAST(t.intervened_at AS date) = r.date
  AND t.intervened_at >= r.opens_at AND t.intervened_at < r.next_opens_at;

CREATE VIEW due AS
SELECT
  t.number,
  t.received_at,
  r.opens_at + to_milliseconds(t.received_open_ms + t.budget_ms - r.open_ms_before) AS due_at
FROM receipts t
LEFT JOIN calendar_hours r
  ON t.calendar = r.calendar
  AND (t.received_open_ms + t.budget_ms - 1) // 3600000 = r.hour
  AND t.received_open_ms + t.budget_ms > r.open_ms_before
  AND t.received_open_ms + t.budget_ms <= r.open_ms_after;
