INSERT INTO purchases (purchase_id, item_no, quantity, unit_cost) VALUES
  (1, 61, 7,  NULL),
  (2, 61, 1,  NULL),
  (3, 60, 2, 2.50);
