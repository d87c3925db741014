-- drill: sql/days-between-orders
WITH order_days AS (
  SELECT DISTINCT customer_id, ordered_at FROM orders
),
gaps AS (
  SELECT customer_id,
         DATE_DIFF('day', LAG(ordered_at) OVER (PARTITION BY customer_id ORDER BY ordered_at), ordered_at) AS gap
  FROM order_days
)
SELECT customer_id, COUNT(*) AS order_days, ROUND(AVG(gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING SUM(gap) > 0
ORDER BY customer_id;
