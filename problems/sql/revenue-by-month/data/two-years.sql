INSERT INTO till_entries (entry_id, booked_on, kind, amount, status) VALUES
  (12, '2025-03-01', 'sale', 10.00, 'valid'),
  (13, '2025-03-01', 'sale', 10.00, 'valid'),
  (11, '2024-03-31', 'sale',  4.00, 'valid');
