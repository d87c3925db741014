INSERT INTO customers (customer_id, name) VALUES
  (20, 'Ada'),
  (21, 'Bo'),
  (22, 'Cem');
INSERT INTO orders (order_id, customer_id, ordered_at, status) VALUES
  (50, 20, '2025-01-20 10:00:00', 'cancelled'),
  (51, 20, '2025-03-05 10:00:00', 'paid'),
  (52, 20, '2025-04-28 10:00:00', 'paid'),
  (53, 21, '2025-02-01 10:00:00', 'shipped'),
  (54, 21, '2025-02-11 10:00:00', 'cancelled'),
  (55, 22, '2025-02-01 10:00:00', 'paid'),
  (56, 22, '2025-02-02 10:00:00', 'cancelled'),
  (57, 22, '2025-02-03 10:00:00', 'paid');
