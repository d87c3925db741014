-- expect: WA
-- says: column
-- tries: no row and one column
SELECT customer FROM orders WHERE false ORDER BY customer;
