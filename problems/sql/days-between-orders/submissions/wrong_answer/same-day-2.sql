-- drill: sql/days-between-orders
SELECT customer_id,
       COUNT(*) AS order_days,
       ROUND((MAX(CAST(ordered_at AS DATE)) - MIN(CAST(ordered_at AS DATE))) * 1.0 / (COUNT(*) - 1), 2) AS avg_days
FROM orders
GROUP BY customer_id
HAVING MAX(CAST(ordered_at AS DATE)) > MIN(CAST(ordered_at AS DATE))
ORDER BY customer_id;
