INSERT INTO catalogue (item_no, title, price) VALUES
  (24, 'Print head',  100.00),
  (23, 'Fuser',        99.99),
  (22, 'Drive belt',   20.00),
  (21, 'Feed roller',  19.99);
