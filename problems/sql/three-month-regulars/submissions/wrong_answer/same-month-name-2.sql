-- drill: sql/three-month-regulars
-- Year and month are added without room between them: January 2025 meets December 2024.
SELECT customer_id, COUNT(DISTINCT EXTRACT(YEAR FROM ordered_on) * 11 + EXTRACT(MONTH FROM ordered_on)) AS months
FROM orders
GROUP BY customer_id
HAVING COUNT(DISTINCT EXTRACT(YEAR FROM ordered_on) * 11 + EXTRACT(MONTH FROM ordered_on)) >= 3
ORDER BY customer_id;
