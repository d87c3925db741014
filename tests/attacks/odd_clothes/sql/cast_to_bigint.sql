-- expect: AC
-- wears: totals of another numeric type
SELECT customer, CAST(sum(amount) AS DOUBLE) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
