INSERT INTO purchases (purchase_id, item_no, quantity, unit_cost) VALUES
  (1, 310, 10, 2.00),
  (2, 310,  1, 5.00),
  (3, 320,  4, 7.50),
  (4, 320, -1, 7.25),
  (5, 305,  2, 0.00),
  (6, 305,  1, 4.00);
