CREATE TABLE IF NOT EXISTS ticket_events (
  ticket_number text NOT NULL,
  version integer NOT NULL,
  event jsonb NOT NULL,
  PRIMARY KEY (ticket_number, version)
);
-- The timers that were scheduled last for a ticket, and the version they were computed from.
CREATE TABLE IF NOT EXISTS scheduled_timers (
  ticket_number text PRIMARY KEY,
  version integer NOT NULL,
  keys text[] NOT NULL
);
-- What was announced. The key makes a second announcement impossible.
CREATE TABLE IF NOT EXISTS announcements (
  key text PRIMARY KEY,
  ticket_number text NOT NULL,
  metric text NOT NULL,
  kind text NOT NULL,
  announced_at timestamptz NOT NULL DEFAULT now()
);
