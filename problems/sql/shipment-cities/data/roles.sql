INSERT INTO depots (depot_id, city) VALUES (1, 'Gdansk'), (2, 'Antwerp');
INSERT INTO shipments (shipment_id, from_depot, to_depot) VALUES
  (621, 1, 2),
  (620, 2, 1);
