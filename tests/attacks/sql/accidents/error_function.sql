-- expect: RTE
-- tries: raising an error with a text of its own
SELECT CASE WHEN count(*) > 0 THEN error('accepted') ELSE 'x' END AS customer, 1 AS total FROM orders ORDER BY 2, 1;
