-- The open time up to each receipt. It changes with the rows alone: a table may keep it.
CREATE VIEW receipts AS
SELECT
  t.*,
  r.open_ms_before + (1000 * extract(epoch FROM least(t.received_at, r.closes_at) - r.opens_at))::bigint AS received_open_ms
FROM tickets t
LEFT JOIN LATERAL (
  SELECT * FROM calendar_rows c WHERE c.calendar = t.calendar AND opens_at <= t.received_at ORDER BY opens_at DESC LIMIT 1
) r ON t.received_at < r.next_opens_at;

-- Business time from receipt to the first intervention.
CREATE VIEW elapsed AS
SELECT
  t.number,
  r.open_ms_before + (1000 * extract(epoch FROM least(t.intervened_at, r.closes_at) - r.opens_at))::bigint
    - t.received_open_ms AS elapsed_ms
FROM receipts t
LEFT JOIN LATERAL (
  SELECT * FROM calendar_rows c WHERE c.calendar = t.calendar AND opens_at <= t.intervened_at ORDER BY opens_at DESC LIMIT 1
) r ON t.intervened_at < r.next_opens_at;

-- When the budget is used up.
CREATE VIEW due AS
SELECT
  t.number,
  t.received_at,
  r.opens_at + (t.received_open_ms + t.budget_ms - r.open_ms_before) * interval '1 millisecond' AS due_at
FROM receipts t
LEFT JOIN LATERAL (
  SELECT * FROM calendar_rows c
  WHERE c.calendar = t.calendar AND open_ms_after >= t.received_open_ms + t.budget_ms
  ORDER BY open_ms_after LIMIT 1
) r ON true;
