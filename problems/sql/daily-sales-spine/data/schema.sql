CREATE TABLE receipts (
  receipt_id INTEGER PRIMARY KEY,
  sold_at    TIMESTAMP NOT NULL,
  amount     DECIMAL(10,2) NOT NULL
);
