-- The history of every ticket: the key refuses the second of two events that were decided on the same state.
CREATE TABLE IF NOT EXISTS ticket_events (
  ticket_number text    NOT NULL,
  version       integer NOT NULL,
  event         jsonb   NOT NULL,
  PRIMARY KEY (ticket_number, version)
);

-- A request that is sent twice under one id is registered once.
CREATE UNIQUE INDEX IF NOT EXISTS registered_once ON ticket_events ((event ->> 'commandId')) WHERE version = 1;

-- The last number given in each year. A row is locked until its transaction ends, so a number is never left out.
CREATE TABLE IF NOT EXISTS ticket_sequences (
  year integer PRIMARY KEY,
  last integer NOT NULL
);

-- What queueEntry gives of a ticket.
CREATE TABLE IF NOT EXISTS queue (
  number      text PRIMARY KEY,
  rank        integer NOT NULL,
  received_at timestamp (3) with time zone NOT NULL,
  sequence    bigint NOT NULL,
  waiting     boolean NOT NULL
);
CREATE INDEX IF NOT EXISTS queue_order ON queue (rank, received_at, sequence);

-- Messages are stored with the event that they tell of, and sent afterwards.
CREATE TABLE IF NOT EXISTS outbox (
  place   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message jsonb NOT NULL,
  sent    boolean NOT NULL DEFAULT false
);
