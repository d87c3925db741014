INSERT INTO purchases (purchase_id, item_no, quantity, unit_cost) VALUES
  (1, 40, 4, 6.00),
  (2, 40, 2,  NULL),
  (3, 40, 4, 9.00);
