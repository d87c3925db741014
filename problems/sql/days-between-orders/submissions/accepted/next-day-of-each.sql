-- drill: sql/days-between-orders
WITH order_days AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day FROM orders GROUP BY customer_id, CAST(ordered_at AS DATE)
),
steps AS (
  SELECT a.customer_id, a.day, MIN(b.day) AS next_day
  FROM order_days AS a
  JOIN order_days AS b ON b.customer_id = a.customer_id AND b.day > a.day
  GROUP BY a.customer_id, a.day
)
SELECT customer_id, COUNT(*) + 1 AS order_days, ROUND(AVG(next_day - day), 2) AS avg_days
FROM steps
GROUP BY customer_id
ORDER BY customer_id;
