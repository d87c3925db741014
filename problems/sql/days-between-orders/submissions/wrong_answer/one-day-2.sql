-- drill: sql/days-between-orders
WITH order_days AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day, COUNT(*) AS orders
  FROM orders
  GROUP BY customer_id, CAST(ordered_at AS DATE)
),
gaps AS (
  SELECT customer_id, orders,
         day - LAG(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap
  FROM order_days
)
SELECT customer_id, COUNT(*) AS order_days, ROUND(AVG(gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING SUM(orders) >= 2
ORDER BY customer_id;
