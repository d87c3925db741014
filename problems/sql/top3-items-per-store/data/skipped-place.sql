INSERT INTO sales (sale_id, store_id, item, amount) VALUES
  (21, 1, 'chair', 50.00),
  (22, 1, 'desk',  50.00),
  (23, 1, 'lamp',  30.00),
  (24, 1, 'rug',   10.00),
  (25, 1, 'shelf',  5.00);
