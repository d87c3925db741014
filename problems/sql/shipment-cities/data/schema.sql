CREATE TABLE depots (
  depot_id INTEGER PRIMARY KEY,
  city     TEXT NOT NULL
);
CREATE TABLE shipments (
  shipment_id INTEGER PRIMARY KEY,
  from_depot  INTEGER NOT NULL REFERENCES depots (depot_id),
  to_depot    INTEGER REFERENCES depots (depot_id)
);
