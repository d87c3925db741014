INSERT INTO accounts (account_no, name, kind) VALUES
  (1000, 'Cash', 'asset'), (4100, 'Wages', 'expense'), (1700, 'Loan', 'liability'),
  (880, 'Capital', 'equity'), (8400, 'Sales', 'income');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1000, '2024-12-31', 500.00,   NULL),
  (2, 880,  '2024-11-30',   NULL, 300.00),
  (3, 1700, '2024-12-31',   NULL, 200.00),
  (4, 4100, '2024-12-31', 110.00,   NULL),
  (5, 8400, '2024-12-31',   NULL, 140.00),
  (6, 4100, '2023-06-15',  60.00,   NULL),
  (7, 8400, '2023-06-15',   NULL,  70.00),
  (8, 4100, '2025-01-01',   9.00,   NULL),
  (9, 8400, '2025-03-16',   NULL,  30.00);
