-- drill: sql/first-and-repeat-orders
WITH counting AS (
  SELECT customer_id, CAST(ordered_at AS DATE) AS day,
         MIN(CAST(ordered_at AS DATE)) OVER (PARTITION BY customer_id) AS first_day
  FROM orders
  WHERE COALESCE(status, '') <> 'cancelled'
)
SELECT c.customer_id, c.name,
       strftime(MIN(o.first_day), '%Y-%m') AS first_month,
       MAX(CASE WHEN o.day - o.first_day BETWEEN 1 AND 60 THEN 'yes'
                WHEN o.day IS NOT NULL THEN 'no' END) AS came_back
FROM customers AS c
LEFT JOIN orders AS p ON p.customer_id = c.customer_id
LEFT JOIN counting AS o ON o.customer_id = p.customer_id
WHERE p.order_id IS NOT NULL
GROUP BY c.customer_id, c.name
ORDER BY c.customer_id;
