INSERT INTO till_entries (entry_id, booked_on, kind, amount, status) VALUES
  (23, '2024-12-31', 'sale', 3.00, 'valid'),
  (22, '2024-10-01', 'sale', 2.00, 'valid'),
  (21, '2024-09-30', 'sale', 1.00, 'valid'),
  (24, '2024-02-29', 'sale', 4.00, 'valid');
