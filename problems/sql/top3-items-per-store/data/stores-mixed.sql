INSERT INTO sales (sale_id, store_id, item, amount) VALUES
  (41, 1, 'chair', 900.00),
  (42, 1, 'desk',  800.00),
  (43, 1, 'lamp',  700.00),
  (44, 2, 'chair',  50.00),
  (45, 2, 'lamp',   40.00);
