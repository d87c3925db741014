-- drill: sql/three-month-regulars
SELECT customer_id, COUNT(DISTINCT DATE_TRUNC('month', ordered_on)) AS months
FROM orders
GROUP BY customer_id
HAVING COUNT(DISTINCT DATE_TRUNC('month', ordered_on)) > 3
ORDER BY customer_id;
