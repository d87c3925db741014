INSERT INTO accounts (account_no, name, kind) VALUES (1200, 'Bank', 'asset'), (8400, 'Sales', 'income');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1200, '2025-02-20', 12.00,  NULL),
  (2, 1200, '2025-02-20', 12.00,  NULL),
  (3, 1200, '2025-03-05', 20.00,  NULL),
  (4, 1200, '2025-03-05', 20.00,  NULL),
  (5, 1200, '2025-03-09', 20.00,  NULL),
  (6, 8400, '2025-03-05',  NULL, 30.00),
  (7, 8400, '2025-03-05',  NULL, 30.00);
