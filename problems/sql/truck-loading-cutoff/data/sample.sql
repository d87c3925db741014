INSERT INTO trucks (truck_id, limit_kg) VALUES (1, 1000), (2, 2500), (3, 800);
INSERT INTO pallets (pallet_id, truck_id, queue_no, weight_kg) VALUES
  (501, 1,  1, 400),
  (502, 1,  2, 350),
  (503, 1,  3, 300),
  (504, 2, 10, 900),
  (505, 2, 20, 700),
  (506, 3,  1, 150),
  (507, 3,  2, 700),
  (508, 3,  3, 600);
