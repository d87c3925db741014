INSERT INTO depots (depot_id, city) VALUES (1, 'Gdansk'), (2, 'Antwerp'), (3, 'Antwerp');
INSERT INTO shipments (shipment_id, from_depot, to_depot) VALUES
  (642, 1, 1),
  (641, 2, 3),
  (640, 2, 1);
