-- drill: sql/truck-loading-cutoff
WITH RECURSIVE queue AS (
  SELECT truck_id, pallet_id, weight_kg, ROW_NUMBER() OVER (PARTITION BY truck_id ORDER BY queue_no) AS nth
  FROM pallets
),
loading AS (
  SELECT truck_id, limit_kg, CAST(NULL AS INTEGER) AS pallet_id, 0 AS kg, 0 AS nth FROM trucks
  UNION ALL
  SELECT l.truck_id, l.limit_kg,
         CASE WHEN l.kg + q.weight_kg <= l.limit_kg THEN q.pallet_id ELSE l.pallet_id END,
         CASE WHEN l.kg + q.weight_kg <= l.limit_kg THEN l.kg + q.weight_kg ELSE l.kg END,
         l.nth + 1
  FROM loading AS l
  JOIN queue AS q ON q.truck_id = l.truck_id AND q.nth = l.nth + 1
)
SELECT truck_id, pallet_id AS last_pallet, kg AS loaded_kg
FROM loading AS l
WHERE nth = (SELECT MAX(nth) FROM loading AS m WHERE m.truck_id = l.truck_id)
ORDER BY truck_id;
