-- drill: sql/inactive-this-year
SELECT c.customer_id, c.name
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name
HAVING MAX(o.ordered_at) IS NULL OR MAX(o.ordered_at) < '2024-01-01'
ORDER BY c.customer_id;
