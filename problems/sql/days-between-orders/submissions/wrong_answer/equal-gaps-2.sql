-- drill: sql/days-between-orders
-- UNION takes a second gap of the same length for a repetition.
WITH order_days AS (
  SELECT DISTINCT customer_id, CAST(ordered_at AS DATE) AS day
  FROM orders
),
gaps AS (
  SELECT a.customer_id, MIN(b.day) - a.day AS gap
  FROM order_days AS a
  JOIN order_days AS b ON b.customer_id = a.customer_id AND b.day > a.day
  GROUP BY a.customer_id, a.day
),
lengths AS (
  SELECT customer_id, gap FROM gaps
  UNION
  SELECT customer_id, gap FROM gaps
)
SELECT customer_id,
       (SELECT COUNT(*) FROM order_days AS d WHERE d.customer_id = lengths.customer_id) AS order_days,
       ROUND(AVG(gap), 2) AS avg_days
FROM lengths
GROUP BY customer_id
ORDER BY customer_id;
