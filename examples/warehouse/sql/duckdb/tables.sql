-- Timestamps are UTC and hold milliseconds.
CREATE TABLE calendar_rows (
  calendar       text NOT NULL,
  opens_at       timestamp NOT NULL,
  closes_at      timestamp NOT NULL,
  next_opens_at  timestamp NOT NULL,
  open_ms_before bigint NOT NULL,
  open_ms_after  bigint NOT NULL,
  PRIMARY KEY (calendar, opens_at)
);

-- The calendar is the one that the ticket's promise counts on; the budget is the business time that the promise allowed at receipt.
CREATE TABLE tickets (
  number        text NOT NULL,
  received_at   timestamp NOT NULL,
  intervened_at timestamp,
  calendar      text NOT NULL,
  budget_ms     bigint NOT NULL
);
