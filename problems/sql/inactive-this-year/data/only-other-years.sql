INSERT INTO customers (customer_id, name) VALUES (22, 'Aster Print'), (21, 'Brandt Tools'), (20, 'Kerr & Sons');
INSERT INTO orders (order_id, customer_id, ordered_at) VALUES
  (201, 22, '2025-01-01 00:00:00'),
  (202, 21, '2023-12-31 23:59:59'),
  (203, 20, '2022-05-05 12:00:00'),
  (204, 20, '2025-05-05 12:00:00');
