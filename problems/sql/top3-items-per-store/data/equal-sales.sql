INSERT INTO sales (sale_id, store_id, item, amount) VALUES
  (51, 1, 'chair', 40.00),
  (52, 1, 'chair', 40.00),
  (53, 1, 'desk',  60.00),
  (54, 1, 'lamp',  20.50),
  (55, 2, 'rug',    8.25);
