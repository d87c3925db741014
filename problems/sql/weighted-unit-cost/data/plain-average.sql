INSERT INTO purchases (purchase_id, item_no, quantity, unit_cost) VALUES
  (1, 20, 3,  8.00),
  (2, 20, 1, 12.00),
  (5, 20, 3,  8.00),
  (3, 10, 5,  1.00),
  (4, 10, 2,  1.00);
