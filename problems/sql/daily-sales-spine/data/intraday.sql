INSERT INTO receipts (receipt_id, sold_at, amount) VALUES
  (1, '2024-02-26 12:00:00', 20.00),
  (2, '2024-02-26 12:00:00', 20.00),
  (3, '2024-02-28 08:00:01',  5.00);
