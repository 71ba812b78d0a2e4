-- The open time up to each receipt. It changes with the rows alone: a table may keep it.
CREATE VIEW receipts AS
SELECT
  t.*,
  CASE WHEN t.received_at < r.next_opens_at
    THEN r.open_ms_before + dateDiff('millisecond', r.opens_at, least(t.received_at, r.closes_at))
  END AS received_open_ms
FROM tickets t
ASOF LEFT JOIN calendar_rows r ON t.calendar = r.calendar AND t.received_at >= r.opens_at
SETTINGS join_use_nulls = 1;

-- Business time from receipt to the first intervention.
CREATE VIEW elapsed AS
SELECT
  t.number,
  CASE WHEN t.intervened_at < r.next_opens_at
    THEN r.open_ms_before + dateDiff('millisecond', r.opens_at, least(t.intervened_at, r.closes_at)) - t.received_open_ms
  END AS elapsed_ms
FROM receipts t
ASOF LEFT JOIN calendar_rows r ON t.calendar = r.calendar AND t.intervened_at >= r.opens_at
SETTINGS join_use_nulls = 1;

-- When the budget is used up.
CREATE VIEW due AS
SELECT
  t.number,
  t.received_at,
  r.opens_at + toIntervalMillisecond(t.received_open_ms + t.budget_ms - r.open_ms_before) AS due_at
FROM receipts t
ASOF LEFT JOIN calendar_rows r ON t.calendar = r.calendar AND t.received_open_ms + t.budget_ms <= r.open_ms_after
SETTINGS join_use_nulls = 1;
