CREATE TABLE staff (
  staff_id   INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  manager_id INTEGER
);
