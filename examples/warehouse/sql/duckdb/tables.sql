-- Timestamps are UTC and hold milliseconds.
CREATE TABLE calendar_rows (
  opens_at       timestamp PRIMARY KEY,
  closes_at      timestamp NOT NULL,
  next_opens_at  timestamp NOT NULL,
  open_ms_before bigint NOT NULL,
  open_ms_after  bigint NOT NULL
);

-- The budget is the business time that the ticket's target came to when it was received.
CREATE TABLE tickets (
  number        text NOT NULL,
  received_at   timestamp NOT NULL,
  intervened_at timestamp,
  budget_ms     bigint NOT NULL
);
