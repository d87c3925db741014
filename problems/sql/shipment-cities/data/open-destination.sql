INSERT INTO depots (depot_id, city) VALUES (1, 'Gdansk'), (2, 'Antwerp');
INSERT INTO shipments (shipment_id, from_depot, to_depot) VALUES
  (611, 1, NULL),
  (610, 2, 1),
  (612, 2, NULL);
