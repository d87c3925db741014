INSERT INTO customers (customer_id, name) VALUES
  (10, 'Ada'),
  (11, 'Ada'),
  (12, 'Bo');
INSERT INTO orders (order_id, customer_id, ordered_at, status) VALUES
  (40, 10, '2025-05-31 08:00:00', 'paid'),
  (41, 10, '2025-05-31 23:59:59', 'paid'),
  (44, 11, '2025-05-31 09:00:00', 'paid'),
  (43, 11, '2025-05-31 09:00:00', 'paid'),
  (42, 11, '2025-06-20 09:00:00', 'paid'),
  (45, 12, '2025-05-31 23:59:59', 'paid'),
  (46, 12, '2025-06-01 00:00:00', 'paid');
