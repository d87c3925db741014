-- drill: sql/days-between-orders
WITH gaps AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day,
         CAST(ordered_at AS DATE)
           - LAG(CAST(ordered_at AS DATE)) OVER (PARTITION BY customer_id ORDER BY ordered_at) AS gap
  FROM orders
)
SELECT customer_id, COUNT(DISTINCT day) AS order_days, ROUND(AVG(gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING COUNT(DISTINCT day) >= 2
ORDER BY customer_id;
