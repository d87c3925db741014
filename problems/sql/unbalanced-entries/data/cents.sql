INSERT INTO entries (entry_id, booked_on) VALUES
  (30, '2025-02-28'), (31, '2025-02-28'), (32, '2025-03-01');
INSERT INTO postings (posting_id, entry_id, account_no, debit, credit) VALUES
  (1, 30, 1200,    0.10,    NULL),
  (2, 30, 1210,    0.20,    NULL),
  (3, 30, 8400,    NULL,    0.30),
  (4, 31, 1200, 1000.00,    NULL),
  (5, 31, 8400,    NULL,  999.99),
  (6, 32, 1200,   99.99,    NULL),
  (7, 32, 8400,    NULL,  100.00);
