-- drill: sql/days-between-orders
WITH order_days AS (
  SELECT DISTINCT customer_id, date(ordered_at) AS day
  FROM orders
),
gaps AS (
  SELECT customer_id,
         julianday(day) - julianday(lag(day) OVER (PARTITION BY customer_id ORDER BY day)) AS gap
  FROM order_days
)
SELECT customer_id, count(*) AS order_days, round(avg(gap), 2) AS avg_days
FROM gaps
GROUP BY customer_id
HAVING count(gap) > 0
ORDER BY customer_id;
