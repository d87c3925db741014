INSERT INTO till_entries (entry_id, booked_on, kind, amount, status) VALUES
  (1, '2025-01-31', 'sale',   120.00, 'valid'),
  (2, '2025-02-01', 'sale',    49.90, 'valid'),
  (3, '2025-02-03', 'refund',  20.00, 'valid'),
  (4, '2025-02-28', 'sale',   700.00, 'void'),
  (5, '2025-01-07', 'sale',    30.50, 'valid'),
  (6, '2025-04-02', 'refund',  15.00, 'valid');
