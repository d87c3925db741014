-- drill: sql/three-month-regulars
-- The customers are right, but the column shows their orders.
SELECT customer_id, COUNT(ordered_on) AS months
FROM orders
GROUP BY customer_id
HAVING COUNT(DISTINCT DATE_TRUNC('month', ordered_on)) >= 3
ORDER BY customer_id;
