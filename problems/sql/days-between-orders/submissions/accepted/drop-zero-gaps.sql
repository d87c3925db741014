-- drill: sql/days-between-orders
WITH gaps AS (
  SELECT customer_id,
         DATE_DIFF('day', LAG(ordered_at) OVER (PARTITION BY customer_id ORDER BY ordered_at), ordered_at) AS gap
  FROM orders
)
SELECT customer_id, COUNT(*) + 1 AS order_days, ROUND(SUM(gap) / COUNT(*), 2) AS avg_days
FROM gaps
WHERE gap > 0
GROUP BY customer_id
ORDER BY customer_id;
