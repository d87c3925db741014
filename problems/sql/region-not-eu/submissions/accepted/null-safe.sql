-- drill: sql/region-not-eu
SELECT customer_id, name, region
FROM customers
WHERE status = 'active'
  AND region IS DISTINCT FROM 'EU'
ORDER BY customer_id;
