-- drill: sql/three-month-regulars
WITH numbered AS (
  SELECT customer_id, COUNT(DISTINCT EXTRACT(YEAR FROM ordered_on) * 12 + EXTRACT(MONTH FROM ordered_on)) AS months
  FROM orders
  GROUP BY customer_id
)
SELECT customer_id, months
FROM numbered
WHERE months >= 3
ORDER BY customer_id;
