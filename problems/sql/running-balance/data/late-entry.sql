INSERT INTO postings (posting_id, account_no, posted_at, amount) VALUES
  (30, 4001, '2025-03-03 09:00:00', 100.00),
  (31, 4001, '2025-03-05 09:00:00', -30.00),
  (32, 4001, '2025-03-04 09:00:00', -80.00);
