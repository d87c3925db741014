-- drill: sql/inactive-this-year
SELECT c.customer_id, c.name
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name
HAVING COUNT(CASE WHEN EXTRACT(YEAR FROM o.ordered_at) = 2024 THEN 1 END) = 0
ORDER BY c.customer_id;
