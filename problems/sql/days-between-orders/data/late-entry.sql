INSERT INTO orders (order_id, customer_id, ordered_at) VALUES
  (41, 86, '2025-06-01 10:00:00'),
  (42, 86, '2025-06-11 10:00:00'),
  (43, 86, '2025-06-05 10:00:00');
