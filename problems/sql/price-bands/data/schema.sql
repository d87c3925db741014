CREATE TABLE catalogue (
  item_no INTEGER PRIMARY KEY,
  title   TEXT NOT NULL,
  price   DECIMAL(10,2) CHECK (price >= 0)
);
