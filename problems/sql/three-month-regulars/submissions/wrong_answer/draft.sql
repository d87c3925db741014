-- drill: sql/three-month-regulars
SELECT customer_id, COUNT(*) AS months
FROM (
  SELECT DISTINCT customer_id, DATE_TRUNC('month', ordered_on) AS month
  FROM orders
) AS active
GROUP BY customer_id
HAVING COUNT(*) >= 3
ORDER BY customer_id;
