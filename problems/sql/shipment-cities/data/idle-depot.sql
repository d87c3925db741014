INSERT INTO depots (depot_id, city) VALUES (1, 'Gdansk'), (2, 'Antwerp'), (3, 'Turin');
INSERT INTO shipments (shipment_id, from_depot, to_depot) VALUES
  (630, 1, 2);
