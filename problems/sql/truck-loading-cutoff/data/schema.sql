CREATE TABLE trucks (
  truck_id INTEGER PRIMARY KEY,
  limit_kg INTEGER NOT NULL CHECK (limit_kg > 0)
);
CREATE TABLE pallets (
  pallet_id INTEGER PRIMARY KEY,
  truck_id  INTEGER NOT NULL REFERENCES trucks (truck_id),
  queue_no  INTEGER NOT NULL,
  weight_kg INTEGER NOT NULL CHECK (weight_kg > 0),
  UNIQUE (truck_id, queue_no)
);
