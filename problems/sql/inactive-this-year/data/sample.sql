INSERT INTO customers (customer_id, name) VALUES
  (71, 'Aster Print'), (72, 'Brandt Tools'), (73, 'Kerr & Sons'), (74, 'Oslo Marine'), (75, 'Kerr & Sons');
INSERT INTO orders (order_id, customer_id, ordered_at) VALUES
  (9001, 73, '2024-05-14 09:20:00'),
  (9002, 71, '2024-02-29 16:45:10'),
  (9003, 72, '2023-11-30 08:05:00'),
  (9004, 73, '2024-08-02 12:00:00'),
  (9005, 75, '2023-04-11 10:31:00'),
  (9006, 72, '2022-01-17 14:00:00');
