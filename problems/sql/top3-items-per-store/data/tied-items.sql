INSERT INTO sales (sale_id, store_id, item, amount) VALUES
  (11, 1, 'chair', 50.00),
  (12, 1, 'desk',  30.00),
  (13, 1, 'lamp',  10.00),
  (14, 1, 'rug',   10.00),
  (15, 1, 'shelf',  5.00);
