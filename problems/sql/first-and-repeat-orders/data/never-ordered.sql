INSERT INTO customers (customer_id, name) VALUES
  (50, 'Ada'),
  (51, 'Bo'),
  (52, 'Cem');
INSERT INTO orders (order_id, customer_id, ordered_at, status) VALUES
  (80,   51, '2025-09-01 10:00:00', 'cancelled'),
  (81,   52, '2025-09-01 10:00:00', 'paid'),
  (82, NULL, '2025-08-01 10:00:00', 'paid'),
  (83, NULL, '2025-08-09 10:00:00', NULL);
