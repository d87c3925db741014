-- drill: sql/three-month-regulars
--
-- orders (
--   order_id    INTEGER PRIMARY KEY,
--   customer_id INTEGER NOT NULL,
--   ordered_on  DATE                 -- NULL = draft, not ordered yet
-- )
--
-- One query. Columns: customer_id, months. Sorted by customer_id.

