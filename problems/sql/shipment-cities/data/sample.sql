INSERT INTO depots (depot_id, city) VALUES
  (1, 'Gdansk'), (2, 'Antwerp'), (3, 'Turin'), (4, 'Antwerp');
INSERT INTO shipments (shipment_id, from_depot, to_depot) VALUES
  (501, 2, 1),
  (502, 1, 3),
  (503, 3, 4),
  (504, 2, 4),
  (505, 4, 1);
