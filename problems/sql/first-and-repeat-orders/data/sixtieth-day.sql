INSERT INTO customers (customer_id, name) VALUES
  (40, 'Ada'),
  (41, 'Bo'),
  (42, 'Cem'),
  (43, 'Dee');
INSERT INTO orders (order_id, customer_id, ordered_at, status) VALUES
  (70, 40, '2025-01-01 09:00:00', 'paid'),
  (71, 40, '2025-03-02 23:59:59', 'paid'),
  (72, 41, '2025-01-01 23:00:00', 'paid'),
  (73, 41, '2025-03-03 00:00:00', 'paid'),
  (74, 42, '2025-07-01 09:00:00', 'paid'),
  (75, 42, '2025-08-31 08:00:00', 'paid'),
  (76, 43, '2023-12-31 09:00:00', 'paid'),
  (77, 43, '2024-02-29 09:00:00', 'paid');
