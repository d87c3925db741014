-- drill: sql/first-and-repeat-orders
WITH counting AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day
  FROM orders
  WHERE status IS DISTINCT FROM 'cancelled'
),
firsts AS (
  SELECT customer_id, MIN(day) AS first_day
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
             AND later.day <= f.first_day + 60
         ) THEN 'yes'
         ELSE 'no'
       END AS came_back
FROM customers AS c
LEFT JOIN firsts AS f ON f.customer_id = c.customer_id
ORDER BY c.customer_id;
