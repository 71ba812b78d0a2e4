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

-- The idempotency keys of senders, with a hash of the path and the body: a key belongs to one command.
CREATE TABLE IF NOT EXISTS command_keys (
  key  text PRIMARY KEY,
  hash text NOT NULL
);

-- Messages are stored with the event that they are about, and sent afterwards. A dead letter is not retried.
CREATE TABLE IF NOT EXISTS outbox (
  place   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message jsonb NOT NULL,
  sent    boolean NOT NULL DEFAULT false
);
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS put_at timestamp (3) with time zone;
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS rejections integer NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS last_error text;
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS dead boolean NOT NULL DEFAULT false;
