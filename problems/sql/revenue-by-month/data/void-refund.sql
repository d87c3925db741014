INSERT INTO till_entries (entry_id, booked_on, kind, amount, status) VALUES
  (31, '2025-05-10', 'sale',   80.00, 'valid'),
  (32, '2025-05-11', 'refund', 30.00, 'void'),
  (33, '2025-05-12', 'refund',  5.00, 'valid'),
  (34, '2025-05-12', 'refund',  5.00, 'valid');
