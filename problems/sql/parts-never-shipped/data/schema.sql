CREATE TABLE parts (
  part_id INTEGER PRIMARY KEY,
  name    TEXT NOT NULL
);
CREATE TABLE shipment_lines (
  line_id  INTEGER PRIMARY KEY,
  part_id  INTEGER REFERENCES parts (part_id),
  quantity INTEGER NOT NULL CHECK (quantity >= 0)
);
