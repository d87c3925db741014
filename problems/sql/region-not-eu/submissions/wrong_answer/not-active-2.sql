-- drill: sql/region-not-eu
SELECT customer_id, name, region
FROM customers
WHERE status <> 'closed'
  AND (region <> 'EU' OR region IS NULL)
ORDER BY customer_id;
