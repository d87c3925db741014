CREATE TABLE accounts (
  account TEXT PRIMARY KEY NOT NULL,
  balance INTEGER NOT NULL CHECK (balance >= 0)
);
CREATE TABLE payments (
  payment_id INTEGER PRIMARY KEY,
  account    TEXT NOT NULL REFERENCES accounts (account),
  amount     INTEGER NOT NULL
);
