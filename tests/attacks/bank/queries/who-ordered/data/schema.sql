CREATE TABLE lines (
  customer TEXT NOT NULL,
  item     TEXT NOT NULL,
  price    DECIMAL(10, 2)
);
