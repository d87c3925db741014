INSERT INTO entries (entry_id, booked_on) VALUES
  (700, '2025-05-02'),
  (701, '2025-05-02'),
  (702, '2025-05-05');
INSERT INTO postings (posting_id, entry_id, account_no, debit, credit) VALUES
  (1, 700, 1200, 119.00,   NULL),
  (2, 700, 8400,   NULL, 100.00),
  (3, 700, 1776,   NULL,  19.00),
  (4, 701, 4930,  50.00,   NULL),
  (5, 701, 1000,   NULL,  55.00),
  (6, 702, 1000,  80.00,   NULL),
  (7, 702, 1200,   NULL,  80.00);
