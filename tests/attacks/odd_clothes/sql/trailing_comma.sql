-- expect: AC
-- wears: a trailing comma, which DuckDB takes
SELECT customer, sum(amount) AS total, FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
