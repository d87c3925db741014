-- drill: sql/region-not-eu
SELECT c.customer_id, c.name, c.region
FROM customers AS c
LEFT JOIN customers AS eu ON eu.customer_id = c.customer_id AND eu.region = 'EU'
WHERE c.status = 'active' AND eu.customer_id IS NULL
ORDER BY c.customer_id;
