INSERT INTO customers (customer_id, name) VALUES (31, 'Aster Print'), (30, 'Brandt Tools'), (32, 'Aster Print');
INSERT INTO orders (order_id, customer_id, ordered_at) VALUES
  (301, 30, '2024-04-04 12:00:00');
