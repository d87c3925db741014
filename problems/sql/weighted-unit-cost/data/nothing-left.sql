INSERT INTO purchases (purchase_id, item_no, quantity, unit_cost) VALUES
  (1, 50,  5, 3.00),
  (2, 50, -5, 3.00),
  (3, 51,  2, 4.00),
  (4, 51, -2, 4.50),
  (5, 51,  1,  NULL),
  (6, 52,  1, 4.00),
  (7, 53,  3, 0.00);
