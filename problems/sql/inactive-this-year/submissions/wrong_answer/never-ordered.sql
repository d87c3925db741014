-- drill: sql/inactive-this-year
SELECT c.customer_id, c.name
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name
HAVING SUM(CASE WHEN EXTRACT(YEAR FROM o.ordered_at) = 2024 THEN 1 ELSE 0 END) = 0
ORDER BY c.customer_id;
