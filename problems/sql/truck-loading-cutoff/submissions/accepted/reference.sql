-- drill: sql/truck-loading-cutoff
WITH loading AS (
  SELECT truck_id, pallet_id, queue_no,
         SUM(weight_kg) OVER (PARTITION BY truck_id ORDER BY queue_no) AS total_kg
  FROM pallets
),
fitting AS (
  SELECT l.truck_id, l.pallet_id, l.total_kg,
         ROW_NUMBER() OVER (PARTITION BY l.truck_id ORDER BY l.queue_no DESC) AS nth
  FROM loading AS l
  JOIN trucks AS t ON t.truck_id = l.truck_id
  WHERE l.total_kg <= t.limit_kg
)
SELECT t.truck_id, f.pallet_id AS last_pallet, COALESCE(f.total_kg, 0) AS loaded_kg
FROM trucks AS t
LEFT JOIN fitting AS f ON f.truck_id = t.truck_id AND f.nth = 1
ORDER BY t.truck_id;
