-- drill: sql/days-between-orders
WITH order_days AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day, MIN(order_id) AS first_order
  FROM orders
  GROUP BY customer_id, CAST(ordered_at AS DATE)
),
gaps AS (
  SELECT customer_id,
         ABS(day - LAG(day) OVER (PARTITION BY customer_id ORDER BY first_order)) AS gap
  FROM order_days
)
SELECT customer_id, COUNT(*) AS order_days, ROUND(AVG(gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING COUNT(*) >= 2
ORDER BY customer_id;
