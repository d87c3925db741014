INSERT INTO trucks (truck_id, limit_kg) VALUES (11, 1000), (12, 1000);
INSERT INTO pallets (pallet_id, truck_id, queue_no, weight_kg) VALUES
  (511, 11, 1,  400),
  (512, 11, 2, 1200),
  (513, 11, 3,  300),
  (514, 12, 1,  600),
  (515, 12, 2,  500),
  (516, 12, 3,  300);
