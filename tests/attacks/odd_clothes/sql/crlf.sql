-- expect: AC
-- wears: lines that end as on Windows
SELECT customer, sum(amount) AS total
FROM orders
GROUP BY customer
HAVING sum(amount) > 100
ORDER BY total DESC, customer;
