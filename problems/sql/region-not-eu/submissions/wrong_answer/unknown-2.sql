-- drill: sql/region-not-eu
SELECT customer_id, name, region
FROM customers
WHERE status = 'active'
  AND (region <> 'EU' OR region = NULL)
ORDER BY customer_id;
