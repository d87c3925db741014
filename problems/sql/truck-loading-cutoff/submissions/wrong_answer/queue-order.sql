-- drill: sql/truck-loading-cutoff
WITH loading AS (
  SELECT p.truck_id, p.pallet_id, p.queue_no, t.limit_kg,
         SUM(p.weight_kg) OVER (PARTITION BY p.truck_id ORDER BY p.pallet_id) AS total_kg
  FROM pallets AS p
  JOIN trucks AS t ON t.truck_id = p.truck_id
),
fitting AS (
  SELECT truck_id, pallet_id, total_kg,
         ROW_NUMBER() OVER (PARTITION BY truck_id ORDER BY pallet_id DESC) AS nth
  FROM loading
  WHERE total_kg <= limit_kg
)
SELECT t.truck_id, f.pallet_id AS last_pallet, COALESCE(f.total_kg, 0) AS loaded_kg
FROM trucks AS t
LEFT JOIN fitting AS f ON f.truck_id = t.truck_id AND f.nth = 1
ORDER BY t.truck_id;
