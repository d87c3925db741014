-- drill: sql/top3-items-per-store
WITH revenues AS (
  SELECT store_id, item, SUM(amount) AS revenue
  FROM sales
  GROUP BY store_id, item
)
SELECT r.store_id, COUNT(DISTINCT better.revenue) + 1 AS place, r.item, r.revenue
FROM revenues AS r
LEFT JOIN revenues AS better ON better.store_id = r.store_id AND better.revenue > r.revenue
GROUP BY r.store_id, r.item, r.revenue
HAVING COUNT(DISTINCT better.revenue) < 3
ORDER BY r.store_id, place, r.item;
