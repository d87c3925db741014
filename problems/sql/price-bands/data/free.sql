INSERT INTO catalogue (item_no, title, price) VALUES
  (51, 'Sticker sheet', 0.00),
  (50, 'Key fob',       0.01);
