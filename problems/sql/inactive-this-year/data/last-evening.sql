INSERT INTO customers (customer_id, name) VALUES (41, 'Aster Print'), (40, 'Brandt Tools'), (42, 'Kerr & Sons');
INSERT INTO orders (order_id, customer_id, ordered_at) VALUES
  (401, 41, '2024-12-31 18:30:00'),
  (402, 40, '2024-12-31 23:59:59'),
  (403, 42, '2024-01-01 00:00:00');
