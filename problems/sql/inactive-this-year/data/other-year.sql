INSERT INTO customers (customer_id, name) VALUES (11, 'Aster Print'), (10, 'Brandt Tools');
INSERT INTO orders (order_id, customer_id, ordered_at) VALUES
  (101, 11, '2024-03-08 10:00:00'),
  (102, 11, '2023-06-20 10:00:00'),
  (103, 10, '2024-07-01 10:00:00'),
  (104, 10, '2025-02-14 10:00:00');
