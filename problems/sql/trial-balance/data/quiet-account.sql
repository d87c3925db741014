INSERT INTO accounts (account_no, name, kind) VALUES
  (1200, 'Bank', 'asset'), (400, 'Car', 'asset'), (1300, 'Deposit', 'asset'), (1360, 'Transit', 'asset');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 400,  '2023-12-31', 9000.00,   NULL),
  (2, 1200, '2025-03-10',   40.00,   NULL),
  (3, 1300, '2025-01-15',  250.00,   NULL),
  (4, 1360, '2024-11-30',   75.00,   NULL),
  (5, 1360, '2025-01-02',    NULL,  75.00),
  (6, 1300, '2025-01-15',  250.00,   NULL),
  (7, 400,  '2024-12-31',    NULL,  10.00),
  (8, 400,  '2024-12-31',    NULL,  10.00);
