CREATE TABLE calendar_rows (
  calendar       text NOT NULL,
  opens_at       timestamptz (3) NOT NULL,
  closes_at      timestamptz (3) NOT NULL,
  next_opens_at  timestamptz (3) NOT NULL,
  open_ms_before bigint NOT NULL,
  open_ms_after  bigint NOT NULL,
  PRIMARY KEY (calendar, opens_at)
);
CREATE UNIQUE INDEX calendar_rows_open_ms ON calendar_rows (calendar, open_ms_after);

-- The calendar is the one that the ticket's promise counts on; the budget is the business time that the promise allowed at receipt.
CREATE TABLE tickets (
  number        text PRIMARY KEY,
  received_at   timestamptz (3) NOT NULL,
  intervened_at timestamptz (3),
  calendar      text NOT NULL,
  budget_ms     bigint NOT NULL
);
