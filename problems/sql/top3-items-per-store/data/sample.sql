INSERT INTO sales (sale_id, store_id, item, amount) VALUES
  (1, 1, 'lamp',   40.00),
  (2, 1, 'chair',  90.00),
  (3, 2, 'lamp',   15.00),
  (4, 1, 'lamp',   60.00),
  (5, 1, 'desk',   70.00),
  (6, 1, 'shelf',  25.00),
  (7, 2, 'desk',  310.00),
  (8, 1, 'chair',  -5.00);
