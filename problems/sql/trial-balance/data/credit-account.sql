INSERT INTO accounts (account_no, name, kind) VALUES
  (1000, 'Cash', 'asset'), (4100, 'Wages', 'expense'), (1700, 'Loan', 'liability'),
  (880, 'Capital', 'equity'), (8400, 'Sales', 'income');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1000, '2025-02-01', 500.00,   NULL),
  (2, 880,  '2025-02-01',   NULL, 300.00),
  (3, 1700, '2025-02-01',   NULL, 200.00),
  (4, 4100, '2025-02-15', 110.00,   NULL),
  (5, 8400, '2025-02-15',   NULL, 140.00),
  (6, 1700, '2025-03-05',  50.00,   NULL),
  (7, 1000, '2025-03-05',   NULL,  50.00),
  (8, 4100, '2025-03-15',  90.00,   NULL),
  (9, 8400, '2025-03-16',  30.00,   NULL),
  (10, 880, '2025-03-20', 310.00,   NULL);
