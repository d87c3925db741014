INSERT INTO sales (sale_id, store_id, item, amount) VALUES
  (31, 1, 'chair',  90.00),
  (32, 1, 'chair', -90.00),
  (33, 1, 'desk',   60.00),
  (34, 1, 'lamp',   40.00),
  (35, 1, 'lamp',   35.00),
  (36, 1, 'rug',    20.00),
  (37, 2, 'desk',  -12.00);
