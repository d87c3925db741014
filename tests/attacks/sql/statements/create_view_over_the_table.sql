-- expect: CE
-- tries: a view in the place of the table, for the reference too
CREATE OR REPLACE TEMP VIEW orders AS SELECT 1 AS order_id, 'Oslo' AS customer, 300 AS amount;
