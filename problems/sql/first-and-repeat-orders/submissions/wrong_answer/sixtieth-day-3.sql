-- drill: sql/first-and-repeat-orders
WITH counting AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day, ordered_at
  FROM orders
  WHERE status IS DISTINCT FROM 'cancelled'
),
firsts AS (
  SELECT customer_id, MIN(day) AS first_day, MIN(ordered_at) AS first_at
  FROM counting
  GROUP BY customer_id
)
SELECT c.customer_id, c.name,
       strftime(f.first_day, '%Y-%m') AS first_month,
       CASE
         WHEN EXISTS (
           SELECT 1 FROM counting AS later
           WHERE later.customer_id = c.customer_id
             AND later.day > f.first_day
             AND later.ordered_at <= f.first_at + INTERVAL 60 DAY
         ) THEN 'yes'
         WHEN f.first_day IS NOT NULL THEN 'no'
       END AS came_back
FROM customers AS c
LEFT JOIN firsts AS f ON f.customer_id = c.customer_id
ORDER BY c.customer_id;
