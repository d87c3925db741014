INSERT INTO trucks (truck_id, limit_kg) VALUES (41, 1000);
INSERT INTO pallets (pallet_id, truck_id, queue_no, weight_kg) VALUES
  (541, 41, 30, 500),
  (542, 41, 10, 700),
  (543, 41, 20, 200);
