CREATE TABLE till_entries (
  entry_id  INTEGER PRIMARY KEY,
  booked_on DATE NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('sale', 'refund')),
  amount    DECIMAL(10,2) NOT NULL CHECK (amount >= 0),
  status    TEXT NOT NULL CHECK (status IN ('valid', 'void'))
);
