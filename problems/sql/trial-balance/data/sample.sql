INSERT INTO accounts (account_no, name, kind) VALUES
  (1000, 'Cash',   'asset'),
  (1700, 'Loan',   'liability'),
  (4930, 'Office', 'expense'),
  (8400, 'Sales',  'income');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1000, '2025-02-10', 800.00,   NULL),
  (2, 1700, '2025-02-10',   NULL, 800.00),
  (3, 4930, '2025-03-12',  60.00,   NULL),
  (4, 1000, '2025-03-12',   NULL,  60.00),
  (5, 1700, '2025-03-20', 120.00,   NULL),
  (6, 1000, '2025-03-20',   NULL, 120.00),
  (7, 1000, '2025-03-25', 500.00,   NULL),
  (8, 8400, '2025-03-25',   NULL, 500.00);
