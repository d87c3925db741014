-- drill: sql/first-and-repeat-orders
-- Days without repetition, in order: only the second of them can decide.
WITH days AS (
  SELECT DISTINCT customer_id, CAST(ordered_at AS DATE) AS day
  FROM orders
  WHERE status <> 'cancelled' OR status IS NULL
),
ranked AS (
  SELECT customer_id, day, LEAD(day) OVER in_order AS next_day, ROW_NUMBER() OVER in_order AS place
  FROM days
  WINDOW in_order AS (PARTITION BY customer_id ORDER BY day)
)
SELECT c.customer_id, c.name,
       strftime(r.day, '%Y-%m') AS first_month,
       CASE WHEN r.next_day - r.day <= 60 THEN 'yes'
            WHEN r.day IS NOT NULL THEN 'no' END AS came_back
FROM customers AS c
LEFT JOIN ranked AS r ON r.customer_id = c.customer_id AND r.place = 1
ORDER BY c.customer_id;
