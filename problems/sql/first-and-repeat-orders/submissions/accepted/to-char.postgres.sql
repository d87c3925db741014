-- drill: sql/first-and-repeat-orders
WITH firsts AS (
  SELECT customer_id, MIN(ordered_at::date) AS first_day
  FROM orders
  WHERE status IS DISTINCT FROM 'cancelled'
  GROUP BY customer_id
)
SELECT c.customer_id, c.name, to_char(f.first_day, 'YYYY-MM') AS first_month,
       CASE WHEN f.first_day IS NOT NULL THEN
         CASE WHEN EXISTS (SELECT 1 FROM orders AS o
                           WHERE o.customer_id = c.customer_id
                             AND o.status IS DISTINCT FROM 'cancelled'
                             AND o.ordered_at::date - f.first_day BETWEEN 1 AND 60)
              THEN 'yes' ELSE 'no' END
       END AS came_back
FROM customers AS c
LEFT JOIN firsts AS f ON f.customer_id = c.customer_id
ORDER BY c.customer_id;
