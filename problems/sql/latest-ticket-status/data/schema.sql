CREATE TABLE ticket_events (
  event_id    INTEGER PRIMARY KEY,
  ticket_id   INTEGER NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  status      TEXT CHECK (status IN ('open', 'waiting', 'solved', 'closed'))
);
