-- drill: sql/days-between-orders
WITH first_orders AS (
  SELECT customer_id, MIN(ordered_at) AS first_at
  FROM orders
  GROUP BY customer_id, CAST(ordered_at AS DATE)
),
gaps AS (
  SELECT customer_id,
         EPOCH(first_at - LAG(first_at) OVER (PARTITION BY customer_id ORDER BY first_at)) / 86400 AS gap
  FROM first_orders
)
SELECT customer_id, COUNT(*) AS order_days, ROUND(AVG(gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING COUNT(*) >= 2
ORDER BY customer_id;
