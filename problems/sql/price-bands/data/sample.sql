INSERT INTO catalogue (item_no, title, price) VALUES
  (11, 'Drive belt',    34.90),
  (12, 'Feed roller',    7.25),
  (13, 'Print head',   189.00),
  (14, 'Paper tray',    34.90),
  (15, 'Sensor cable',  12.00);
