CREATE TABLE stock (
  item       TEXT PRIMARY KEY NOT NULL,
  shelf      TEXT,
  quantity   INTEGER NOT NULL CHECK (quantity >= 0),
  counted_at TEXT
);
CREATE TABLE count_lines (
  line_no    INTEGER PRIMARY KEY,
  item       TEXT NOT NULL,
  quantity   INTEGER NOT NULL CHECK (quantity >= 0),
  counted_at TEXT NOT NULL
);
