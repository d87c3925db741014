-- expect: CE
-- tries: external access, then a query
SET enable_external_access = true; SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
