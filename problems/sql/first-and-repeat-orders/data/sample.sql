INSERT INTO customers (customer_id, name) VALUES
  (1, 'Ines'),
  (2, 'Otto'),
  (3, 'Mina');
INSERT INTO orders (order_id, customer_id, ordered_at, status) VALUES
  (501,    1, '2025-03-30 18:20:00', 'shipped'),
  (502,    1, '2025-04-21 09:05:00', 'paid'),
  (503,    2, '2025-04-02 12:00:00', 'paid'),
  (504, NULL, '2025-04-03 08:00:00', 'paid'),
  (505,    3, '2025-01-15 10:00:00', 'shipped'),
  (506,    3, '2025-07-01 10:00:00', 'shipped');
