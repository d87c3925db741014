-- drill: sql/first-and-repeat-orders
-- One pass: the first day stands beside every order, then each customer is one group.
WITH counting AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day,
         MIN(CAST(ordered_at AS DATE)) OVER (PARTITION BY customer_id) AS first_day
  FROM orders
  WHERE (status = 'cancelled') IS NOT TRUE
)
SELECT c.customer_id, c.name,
       strftime(o.first_day, '%Y-%m') AS first_month,
       MAX(CASE WHEN o.day - o.first_day BETWEEN 1 AND 60 THEN 'yes'
                WHEN o.day IS NOT NULL THEN 'no' END) AS came_back
FROM customers AS c
LEFT JOIN counting AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name, o.first_day
ORDER BY c.customer_id;
