INSERT INTO customers (customer_id, name) VALUES
  (30, 'Ada'),
  (31, 'Bo');
INSERT INTO orders (order_id, customer_id, ordered_at, status) VALUES
  (60, 30, '2025-06-30 10:00:00', NULL),
  (61, 30, '2025-07-15 10:00:00', 'paid'),
  (62, 31, '2025-08-01 10:00:00', 'on hold'),
  (63, 31, '2025-08-15 10:00:00', NULL);
