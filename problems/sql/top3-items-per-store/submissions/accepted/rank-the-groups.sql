-- drill: sql/top3-items-per-store
SELECT store_id,
       DENSE_RANK() OVER (PARTITION BY store_id ORDER BY SUM(amount) DESC) AS place,
       item,
       SUM(amount) AS revenue
FROM sales
GROUP BY store_id, item
QUALIFY place <= 3
ORDER BY store_id, place, item;
