CREATE TABLE orders (
  order_id    INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  ordered_at  TIMESTAMP NOT NULL
);
