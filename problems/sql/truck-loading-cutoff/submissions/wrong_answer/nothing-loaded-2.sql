-- drill: sql/truck-loading-cutoff
WITH loading AS (
  SELECT p.truck_id, p.pallet_id, p.queue_no,
         SUM(p.weight_kg) OVER (PARTITION BY p.truck_id ORDER BY p.queue_no) AS total_kg
  FROM pallets AS p
),
numbered AS (
  SELECT t.truck_id, l.pallet_id, l.total_kg, t.limit_kg,
         ROW_NUMBER() OVER (PARTITION BY t.truck_id ORDER BY l.queue_no DESC) AS nth
  FROM trucks AS t
  LEFT JOIN loading AS l ON l.truck_id = t.truck_id
  WHERE l.total_kg <= t.limit_kg OR l.total_kg IS NULL
)
SELECT truck_id, pallet_id AS last_pallet, COALESCE(total_kg, 0) AS loaded_kg
FROM numbered
WHERE nth = 1
ORDER BY truck_id;
