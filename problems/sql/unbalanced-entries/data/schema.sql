CREATE TABLE entries (
  entry_id  INTEGER PRIMARY KEY,
  booked_on DATE NOT NULL
);
CREATE TABLE postings (
  posting_id INTEGER PRIMARY KEY,
  entry_id   INTEGER NOT NULL REFERENCES entries (entry_id),
  account_no INTEGER NOT NULL,
  debit      DECIMAL(12,2) CHECK (debit >= 0),
  credit     DECIMAL(12,2) CHECK (credit >= 0),
  CHECK ((debit IS NULL) <> (credit IS NULL))
);
