CREATE TABLE purchases (
  purchase_id INTEGER PRIMARY KEY,
  item_no     INTEGER NOT NULL,
  quantity    INTEGER NOT NULL CHECK (quantity <> 0),
  unit_cost   DECIMAL(10,2) CHECK (unit_cost >= 0)
);
