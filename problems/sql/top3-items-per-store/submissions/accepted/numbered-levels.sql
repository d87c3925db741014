-- drill: sql/top3-items-per-store
WITH revenues AS (
  SELECT store_id, item, SUM(amount) AS revenue FROM sales GROUP BY store_id, item
),
levels AS (
  SELECT store_id, revenue, ROW_NUMBER() OVER (PARTITION BY store_id ORDER BY revenue DESC) AS place
  FROM (SELECT DISTINCT store_id, revenue FROM revenues) AS different
)
SELECT r.store_id, l.place, r.item, r.revenue
FROM revenues AS r
JOIN levels AS l ON l.store_id = r.store_id AND l.revenue = r.revenue
WHERE l.place <= 3
ORDER BY r.store_id, l.place, r.item;
