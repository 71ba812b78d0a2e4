CREATE TABLE calendar_rows (
  opens_at       timestamptz (3) PRIMARY KEY,
  closes_at      timestamptz (3) NOT NULL,
  next_opens_at  timestamptz (3) NOT NULL,
  open_ms_before bigint NOT NULL,
  open_ms_after  bigint NOT NULL
);
CREATE UNIQUE INDEX calendar_rows_open_ms ON calendar_rows (open_ms_after);

-- The budget is the business time that the ticket's target came to when it was received.
CREATE TABLE tickets (
  number        text PRIMARY KEY,
  received_at   timestamptz (3) NOT NULL,
  intervened_at timestamptz (3),
  budget_ms     bigint NOT NULL
);
