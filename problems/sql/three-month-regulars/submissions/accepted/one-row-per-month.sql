-- drill: sql/three-month-regulars
SELECT customer_id, COUNT(*) AS months
FROM (
  SELECT DISTINCT customer_id, EXTRACT(YEAR FROM ordered_on) AS y, EXTRACT(MONTH FROM ordered_on) AS m
  FROM orders
  WHERE ordered_on IS NOT NULL
) AS active
GROUP BY customer_id
HAVING COUNT(*) >= 3
ORDER BY customer_id;
