INSERT INTO till_entries (entry_id, booked_on, kind, amount, status) VALUES
  (41, '2025-06-01', 'sale',   19.99, 'valid'),
  (42, '2025-07-01', 'sale',   50.00, 'void'),
  (43, '2025-08-01', 'sale',   20.00, 'valid'),
  (44, '2025-08-31', 'refund', 20.00, 'valid');
