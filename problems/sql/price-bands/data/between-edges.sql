INSERT INTO catalogue (item_no, title, price) VALUES
  (32, 'Fuser',       99.50),
  (31, 'Feed roller', 19.50),
  (30, 'Drive belt',  20.50),
  (33, 'Print head', 100.50),
  (34, 'Spare head', 1000.00),
  (35, 'Press', 12345.67);
