CREATE TABLE postings (
  posting_id INTEGER PRIMARY KEY,
  account_no INTEGER NOT NULL,
  posted_at  TIMESTAMP NOT NULL,
  amount     DECIMAL(12,2)
);
