-- drill: sql/inactive-this-year
SELECT c.customer_id, c.name
FROM customers AS c
WHERE NOT EXISTS (
  SELECT 1
  FROM orders AS o
  WHERE o.customer_id = c.customer_id
    AND o.ordered_at BETWEEN '2024-01-01' AND '2024-12-31'
)
ORDER BY c.customer_id;
