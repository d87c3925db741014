INSERT INTO trucks (truck_id, limit_kg) VALUES (33, 500), (32, 500), (31, 500);
INSERT INTO pallets (pallet_id, truck_id, queue_no, weight_kg) VALUES
  (531, 32, 1, 501),
  (532, 32, 2, 100),
  (533, 33, 1, 200);
