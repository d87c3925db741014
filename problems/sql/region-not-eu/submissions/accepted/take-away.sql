-- drill: sql/region-not-eu
SELECT customer_id, name, region FROM customers WHERE status = 'active'
EXCEPT
SELECT customer_id, name, region FROM customers WHERE region = 'EU'
ORDER BY customer_id;
