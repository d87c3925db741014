INSERT INTO entries (entry_id, booked_on) VALUES
  (21, '2025-01-02'), (20, '2025-01-03'), (22, '2025-01-03');
INSERT INTO postings (posting_id, entry_id, account_no, debit, credit) VALUES
  (1, 20, 1200, 15.00,  NULL),
  (2, 20, 8400,  NULL, 15.00);
