-- drill: sql/top3-items-per-store
WITH revenues AS (
  SELECT store_id, item, SUM(DISTINCT amount) AS revenue
  FROM sales
  GROUP BY store_id, item
),
ranked AS (
  SELECT store_id, item, revenue,
         DENSE_RANK() OVER (PARTITION BY store_id ORDER BY revenue DESC) AS place
  FROM revenues
)
SELECT store_id, place, item, revenue
FROM ranked
WHERE place <= 3
ORDER BY store_id, place, item;
