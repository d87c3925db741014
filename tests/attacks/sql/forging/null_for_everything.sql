-- expect: WA
-- tries: NULL in every cell
SELECT NULL AS customer, NULL AS total FROM orders ORDER BY total DESC, customer;
