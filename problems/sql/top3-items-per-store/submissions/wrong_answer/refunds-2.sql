-- drill: sql/top3-items-per-store
WITH ranked AS (
  SELECT store_id, item, amount,
         DENSE_RANK() OVER (PARTITION BY store_id ORDER BY amount DESC) AS place
  FROM sales
)
SELECT store_id, MIN(place) AS place, item, SUM(amount) AS revenue
FROM ranked
WHERE place <= 3
GROUP BY store_id, item
ORDER BY store_id, place, item;
