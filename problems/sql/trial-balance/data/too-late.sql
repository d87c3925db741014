INSERT INTO accounts (account_no, name, kind) VALUES
  (1200, 'Bank', 'asset'), (4600, 'Travel', 'expense'), (4980, 'Sundry', 'expense');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1200, '2025-03-30', 15.00,  NULL),
  (2, 1200, '2025-04-01',  NULL, 33.00),
  (3, 4600, '2025-04-01', 33.00,  NULL),
  (4, 1200, '2026-03-15',  8.00,  NULL);
