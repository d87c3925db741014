-- drill: sql/days-between-orders
WITH gaps AS (
  SELECT customer_id,
         CAST(ordered_at AS DATE)
           - LAG(CAST(ordered_at AS DATE)) OVER (PARTITION BY customer_id ORDER BY order_id) AS gap
  FROM orders
)
SELECT customer_id, COUNT(*) + 1 AS order_days, ROUND(AVG(gap), 2) AS avg_days
FROM gaps
WHERE gap <> 0
GROUP BY customer_id
ORDER BY customer_id;
