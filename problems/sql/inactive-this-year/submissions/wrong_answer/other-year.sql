-- drill: sql/inactive-this-year
SELECT DISTINCT c.customer_id, c.name
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
WHERE o.order_id IS NULL
   OR o.ordered_at < '2024-01-01'
   OR o.ordered_at >= '2025-01-01'
ORDER BY c.customer_id;
