-- drill: sql/top3-items-per-store
WITH revenues AS (
  SELECT store_id, SUM(amount) AS revenue, item FROM sales GROUP BY store_id, item
),
levels AS (
  SELECT store_id, revenue, MIN(item) AS item FROM revenues GROUP BY store_id, revenue
),
ranked AS (
  SELECT store_id, item, revenue, ROW_NUMBER() OVER (PARTITION BY store_id ORDER BY revenue DESC) AS place
  FROM levels
)
SELECT store_id, place, item, revenue
FROM ranked
WHERE place <= 3
ORDER BY store_id, place, item;
