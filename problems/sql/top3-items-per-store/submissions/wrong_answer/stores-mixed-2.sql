-- drill: sql/top3-items-per-store
WITH revenues AS (
  SELECT store_id, item, SUM(amount) AS revenue FROM sales GROUP BY store_id, item
),
levels AS (
  SELECT revenue, ROW_NUMBER() OVER (ORDER BY revenue DESC) AS place
  FROM (SELECT DISTINCT revenue FROM revenues) AS different
  ORDER BY revenue DESC
  LIMIT 3
)
SELECT r.store_id, l.place, r.item, r.revenue
FROM revenues AS r
JOIN levels AS l ON l.revenue = r.revenue
ORDER BY r.store_id, l.place, r.item;
