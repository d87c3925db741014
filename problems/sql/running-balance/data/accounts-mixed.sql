INSERT INTO postings (posting_id, account_no, posted_at, amount) VALUES
  (20, 4001, '2025-03-03 09:00:00', 100.00),
  (21, 4002, '2025-03-03 10:00:00',  10.00),
  (22, 4001, '2025-03-03 11:00:00',   1.00);
