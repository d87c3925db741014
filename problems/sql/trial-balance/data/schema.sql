CREATE TABLE accounts (
  account_no INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('asset', 'expense', 'liability', 'equity', 'income'))
);
CREATE TABLE postings (
  posting_id INTEGER PRIMARY KEY,
  account_no INTEGER NOT NULL REFERENCES accounts (account_no),
  booked_on  DATE NOT NULL,
  debit      DECIMAL(12,2) CHECK (debit >= 0),
  credit     DECIMAL(12,2) CHECK (credit >= 0),
  CHECK ((debit IS NULL) <> (credit IS NULL))
);
