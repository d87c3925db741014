INSERT INTO trucks (truck_id, limit_kg) VALUES (21, 900), (22, 700);
INSERT INTO pallets (pallet_id, truck_id, queue_no, weight_kg) VALUES
  (521, 21, 1, 400),
  (522, 21, 2, 500),
  (523, 21, 3,   1),
  (524, 22, 1, 700);
