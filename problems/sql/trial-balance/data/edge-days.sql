INSERT INTO accounts (account_no, name, kind) VALUES (1200, 'Bank', 'asset'), (1210, 'Bank', 'asset');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1200, '2025-02-28', 100.00,  NULL),
  (2, 1200, '2025-03-01',  20.00,  NULL),
  (3, 1200, '2025-03-01',   NULL,  5.00),
  (4, 1200, '2025-03-31',  70.00,  NULL),
  (5, 1200, '2025-03-31',   NULL,  3.00),
  (6, 1210, '2025-03-31',   1.00,  NULL),
  (7, 1210, '2025-03-31',   1.00,  NULL);
