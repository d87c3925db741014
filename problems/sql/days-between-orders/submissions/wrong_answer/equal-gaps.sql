-- drill: sql/days-between-orders
WITH order_days AS (
  SELECT DISTINCT customer_id, CAST(ordered_at AS DATE) AS day
  FROM orders
),
gaps AS (
  SELECT customer_id,
         day - LAG(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap
  FROM order_days
)
SELECT customer_id, COUNT(*) AS order_days, ROUND(AVG(DISTINCT gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING COUNT(*) >= 2
ORDER BY customer_id;
