INSERT INTO accounts (account_no, name, kind) VALUES (1200, 'Bank', 'asset'), (8400, 'Sales', 'income');
INSERT INTO postings (posting_id, account_no, booked_on, debit, credit) VALUES
  (1, 1200, '2025-02-20', 1234567.89,   NULL),
  (2, 1200, '2025-03-03',  765432.19,   NULL),
  (3, 1200, '2025-03-04',       NULL,   33.33),
  (4, 1200, '2025-03-05',       0.01,   NULL),
  (5, 8400, '2025-03-05',       0.40,   NULL),
  (6, 8400, '2025-03-06',       NULL, 99.99);
