-- expect: AC
-- wears: a CTE of the table's own name
WITH orders AS (SELECT customer, sum(amount) AS total FROM main.orders GROUP BY customer)
SELECT * FROM orders WHERE total > 100 ORDER BY total DESC, customer;
