INSERT INTO catalogue (item_no, title, price) VALUES
  (42, 'Waste box',  NULL),
  (41, 'Drive belt', 34.90),
  (40, 'Waste box',  NULL);
