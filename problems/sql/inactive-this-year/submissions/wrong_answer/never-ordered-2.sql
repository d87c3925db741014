-- drill: sql/inactive-this-year
SELECT customer_id, name
FROM customers
WHERE customer_id IN (
  SELECT customer_id FROM orders
  EXCEPT
  SELECT customer_id FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01'
)
ORDER BY customer_id;
