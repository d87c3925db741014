-- drill: sql/days-between-orders
--
-- orders (
--   order_id    INTEGER PRIMARY KEY,
--   customer_id INTEGER NOT NULL,
--   ordered_at  TIMESTAMP NOT NULL   -- local time, whole seconds
-- )
--
-- One query. Columns: customer_id, order_days, avg_days (two decimal places). Sorted by customer_id.

