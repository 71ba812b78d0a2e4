-- Timestamps are UTC and hold milliseconds.
CREATE TABLE calendar_rows (
  calendar       LowCardinality(String),
  opens_at       DateTime64(3, 'UTC'),
  closes_at      DateTime64(3, 'UTC'),
  next_opens_at  DateTime64(3, 'UTC'),
  open_ms_before Int64,
  open_ms_after  Int64
) ENGINE = MergeTree ORDER BY (calendar, opens_at);

-- The calendar is the one that the ticket's promise counts on; the budget is the business time that the promise allowed at receipt.
CREATE TABLE tickets (
  number        String,
  received_at   DateTime64(3, 'UTC'),
  intervened_at Nullable(DateTime64(3, 'UTC')),
  calendar      LowCardinality(String),
  budget_ms     Int64
) ENGINE = MergeTree ORDER BY (calendar, received_at);
