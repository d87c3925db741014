CREATE TABLE sales (
  sale_id  INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL,
  item     TEXT NOT NULL,
  amount   DECIMAL(10,2) NOT NULL
);
