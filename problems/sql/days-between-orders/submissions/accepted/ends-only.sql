-- drill: sql/days-between-orders
-- The gaps add up to the whole stretch from the first day to the last.
SELECT customer_id,
       COUNT(DISTINCT CAST(ordered_at AS DATE)) AS order_days,
       ROUND((MAX(CAST(ordered_at AS DATE)) - MIN(CAST(ordered_at AS DATE))) * 1.0
             / (COUNT(DISTINCT CAST(ordered_at AS DATE)) - 1), 2) AS avg_days
FROM orders
GROUP BY customer_id
HAVING COUNT(DISTINCT CAST(ordered_at AS DATE)) > 1
ORDER BY customer_id;
