INSERT INTO orders (order_id, customer_id, ordered_on) VALUES
  (1, 30, '2025-05-02'),
  (2, 30, '2025-06-02'),
  (3, 30, NULL),
  (4, 31, '2025-05-02'),
  (5, 31, '2025-06-02'),
  (6, 31, '2025-07-02'),
  (7, 31, NULL),
  (8, 31, NULL),
  (9, 32, NULL),
  (10, 32, NULL),
  (11, 32, NULL);
