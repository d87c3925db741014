-- drill: sql/inactive-this-year
SELECT customer_id, name
FROM customers
WHERE customer_id NOT IN (SELECT customer_id FROM orders)
   OR customer_id IN (SELECT customer_id FROM orders WHERE EXTRACT(YEAR FROM ordered_at) <> 2024)
ORDER BY customer_id;
