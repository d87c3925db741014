-- expect: AC
-- wears: a window function and DISTINCT
SELECT DISTINCT customer, sum(amount) OVER (PARTITION BY customer) AS total FROM orders
QUALIFY total > 100 ORDER BY total DESC, customer;
