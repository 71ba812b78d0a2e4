-- The history of every ticket. Two writers that decided on the same state write the same version, and the key refuses the second.
CREATE TABLE ticket_events (
  ticket_number text    NOT NULL,
  version       integer NOT NULL,
  event         jsonb   NOT NULL,
  PRIMARY KEY (ticket_number, version)
);

-- What queueEntry gives of a ticket, and who has taken it.
CREATE TABLE queue (
  number      text PRIMARY KEY,
  rank        integer NOT NULL,
  received_at timestamp (3) with time zone NOT NULL,
  sequence    bigint NOT NULL,
  waiting     boolean NOT NULL,
  taken_by    text
);

-- Only what can be taken is in it, so the next ticket is its first entry however many were taken before.
CREATE INDEX queue_order ON queue (rank, received_at, sequence) WHERE NOT waiting AND taken_by IS NULL;
